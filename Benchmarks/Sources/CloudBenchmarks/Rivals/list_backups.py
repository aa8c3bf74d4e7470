# How many calls of "list backups" the official Python SDK makes in a second: prints calls a second, p50 and p99 in seconds.
import sys
import threading
import time

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.http.http_config import HttpConfig
from huaweicloudsdkrds.v3 import ListBackupsRequest, RdsClient

endpoint, project, access_key, secret_key, instance, calls, threads = sys.argv[1:8]
client = (
    RdsClient.new_builder()
    .with_http_config(HttpConfig.get_default_config())
    .with_credentials(BasicCredentials(access_key, secret_key, project))
    .with_endpoint(endpoint)
    .build()
)


def call():
    start = time.perf_counter()
    response = client.list_backups(ListBackupsRequest(instance_id=instance, offset=0, limit=10))
    if len(response.backups) != 10:
        sys.exit("a page has %d backups" % len(response.backups))
    return time.perf_counter() - start


call()
share = int(calls) // int(threads)
latencies = []


def work():
    latencies.extend([call() for _ in range(share)])


workers = [threading.Thread(target=work) for _ in range(int(threads))]
start = time.perf_counter()
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
seconds = time.perf_counter() - start
latencies.sort()
print(len(latencies) / seconds, latencies[len(latencies) // 2], latencies[len(latencies) * 99 // 100])
