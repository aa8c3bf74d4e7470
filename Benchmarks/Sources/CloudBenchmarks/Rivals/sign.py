# How long the official Python SDK takes to sign one request: prints the median in seconds.
import sys
import time

from huaweicloudsdkcore.sdk_request import SdkRequest
from huaweicloudsdkcore.signer.signer import Signer


class Keys:
    ak = "HWTESTACCESSKEY00001"
    sk = "FakeSecretKeyForTestVectorsOnly000000001"


project = "97b026aa9cc4417888c14c84a1ad9860"
signer = Signer(Keys())


def request():
    return SdkRequest(
        method="GET",
        schema="https",
        host="rds.cn-north-4.myhuaweicloud.com",
        resource_path="/v3/" + project + "/backups",
        query_params=[
            ("instance_id", "c0c9f155c7b7423a9d30f0175998b63bin01"),
            ("backup_type", "auto"),
            ("begin_time", "2018-08-06T10:41:14+0800"),
            ("end_time", "2018-08-16T10:41:14+0800"),
            ("offset", "0"),
            ("limit", "10"),
        ],
        header_params={"Content-Type": "application/json", "X-Project-Id": project},
        body=None,
    )


rounds = []
for _ in range(31):
    requests = [request() for _ in range(int(sys.argv[1]))]
    start = time.process_time()
    for each in requests:
        signer.sign(each)
    rounds.append((time.process_time() - start) / len(requests))
print(sorted(rounds)[len(rounds) // 2])
