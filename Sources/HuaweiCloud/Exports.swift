// What comes with `import HuaweiCloud`: everything that its clients are called with.
@_exported public import DriftlessRuntime
@_exported public import HuaweiCloudCore
@_exported public import HuaweiCloudDCS
@_exported public import HuaweiCloudRDS

#if AsyncHTTPClient
    @_exported public import DriftlessAsyncHTTPClient
#endif
