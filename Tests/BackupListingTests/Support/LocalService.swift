// A name for the services of a local cloud, which share theirs with another module's.
import LocalCloud

typealias LocalService = CloudService
