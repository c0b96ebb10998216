"""Which partition an article belongs to, so that all its versions lie in one stream, in order."""

import zlib


def partition_of(uri: str, partitions: int) -> int:
    """Return the number of the partition of an article's `uri`, from 0 on.

    The CRC-32 of RFC 1952 (that of zlib and gzip) over the `uri` in UTF-8, modulo `partitions`: the same in every
    language. Raises ValueError where there are no partitions.
    """
    if partitions < 1:
        raise ValueError(f"there must be at least one partition, not {partitions}")
    return zlib.crc32(uri.encode("utf-8", "surrogatepass")) % partitions


def stream_of(uri: str, partitions: int, name: str = "articles.raw") -> str:
    """Return the stream that an article is added to: `name` where `partitions` is 0, else `{p3}:articles.raw`.

    The braces are a hash tag: on a Redis Cluster all streams of one partition lie on one node.
    """
    return name if partitions == 0 else f"{{p{partition_of(uri, partitions)}}}:{name}"
