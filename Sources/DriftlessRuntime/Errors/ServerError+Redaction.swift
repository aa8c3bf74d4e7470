// What dumps of errors show: their descriptions, and neither headers nor bodies, some of which are secret.

extension ServerError: CustomReflectable {
    public var customMirror: Mirror {
        Mirror(self, children: ["description": description])
    }
}

extension ResponseError: CustomReflectable {
    public var customMirror: Mirror {
        Mirror(self, children: ["description": description])
    }
}

extension TransportError: CustomReflectable {
    /// Without the underlying error, which may keep a whole request.
    public var customMirror: Mirror {
        Mirror(self, children: ["description": description, "kind": kind, "progress": progress])
    }
}
