#!/usr/bin/env python3
"""A second reader and writer of the bundle container XDB1, written from its specification (bundle.md) alone and
sharing no line with the program, so that the document and not the code is the reference.

  xdb1_reader.py read  FILE [--sign-pk HEX] [--box-sk HEX]   prints header, manifest and records as JSON
  xdb1_reader.py write FILE < JSON                           writes a bundle from what `read` would print, with keys

A refusal is one line "refused: <why>" on stderr and exit status 1. In JSON a byte string is {"hex": "…"}.
"""
import ctypes
import ctypes.util
import json
import os
import struct
import sys
from hashlib import blake2b

SODIUM = ctypes.CDLL(ctypes.util.find_library("sodium") or "libsodium.so.23")
if SODIUM.sodium_init() < 0:
    sys.exit("libsodium does not start")

MAGIC = bytes.fromhex("8958 4442 0D0A 1A0A")
CHUNK = 65536
PUBLIC_TYPES = (3, 4)
LIMITS = {1: 64 << 20, 2: 64 << 20, 3: 64 << 10, 4: 64 << 10, 5: 1 << 20, 6: 64 << 20, 8: 64 << 20}
DOCUMENTS = {3: "enrolment", 4: "root", 5: "receipt"}


class Refused(Exception):
    pass


def demand(condition, why):
    if not condition:
        raise Refused(why)


def h(size, data, key=b""):
    return blake2b(data, digest_size=size, key=key).digest()


# CBOR subset -----------------------------------------------------------------------------------------------------

def cbor_head(major, value):
    if value < 24:
        return bytes([major << 5 | value])
    for low, form, top in ((24, ">B", 1 << 8), (25, ">H", 1 << 16), (26, ">I", 1 << 32), (27, ">Q", 1 << 64)):
        if value < top:
            return bytes([major << 5 | low]) + struct.pack(form, value)
    raise ValueError("integer too large")


def cbor_encode(value):
    if value is None:
        return b"\xf6"
    if value is True or value is False:
        return b"\xf5" if value else b"\xf4"
    if isinstance(value, int):
        return cbor_head(0, value) if value >= 0 else cbor_head(1, -1 - value)
    if isinstance(value, bytes):
        return cbor_head(2, len(value)) + value
    if isinstance(value, str):
        raw = value.encode("utf-8")
        return cbor_head(3, len(raw)) + raw
    if isinstance(value, list):
        return cbor_head(4, len(value)) + b"".join(cbor_encode(item) for item in value)
    pairs = sorted((cbor_encode(key), cbor_encode(item)) for key, item in value.items())
    return cbor_head(5, len(pairs)) + b"".join(key + item for key, item in pairs)


class Cbor:
    def __init__(self, data):
        self.data, self.at, self.items = data, 0, 0

    def take(self, size):
        demand(self.at + size <= len(self.data), "CBOR cut off")
        self.at += size
        return self.data[self.at - size:self.at]

    def head(self):
        self.items += 1
        demand(self.items <= 20000, "CBOR has too many items")
        first = self.take(1)[0]
        major, low = first >> 5, first & 31
        if low < 24:
            return major, low
        demand(low <= 27 and major != 7, "CBOR outside the subset")
        size = 1 << (low - 24)
        value = int.from_bytes(self.take(size), "big")
        demand(value >= (24 if size == 1 else 1 << (size * 4)), "CBOR not in the shortest form")
        return major, value

    def text(self, size):
        raw = self.take(size)
        demand(b"\0" not in raw, "NUL in text")
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            raise Refused("text is not UTF-8") from None

    def value(self, depth=0):
        major, number = self.head()
        if major in (0, 1):
            demand(number < 1 << 63, "integer out of range")
            return number if major == 0 else -1 - number
        if major == 2:
            return self.take(number)
        if major == 3:
            return self.text(number)
        if major == 4:
            demand(depth < 8, "CBOR too deep")
            return [self.value(depth + 1) for _ in range(number)]
        if major == 5:
            demand(depth < 8, "CBOR too deep")
            return self.pairs(number, depth + 1)
        demand(major == 7 and number in (20, 21, 22), "CBOR outside the subset")
        return {20: False, 21: True, 22: None}[number]

    def pairs(self, count, depth):
        result, before = {}, b""
        for _ in range(count):
            start = self.at
            major, size = self.head()
            demand(major == 3, "map key is not text")
            key = self.text(size)
            encoded = self.data[start:self.at]
            demand(before < encoded, "map keys not in order")
            before = encoded
            result[key] = self.value(depth)
        return result


def cbor_decode(data):
    reader = Cbor(data)
    value = reader.value()
    demand(reader.at == len(data), "bytes after the CBOR value")
    return value


# Keys and streams ------------------------------------------------------------------------------------------------

def buffer(size):
    return ctypes.create_string_buffer(size)


def box_public(secret):
    out = buffer(32)
    SODIUM.crypto_scalarmult_base(out, secret)
    return out.raw


def sign_pair(seed):
    public, secret = buffer(32), buffer(64)
    SODIUM.crypto_sign_seed_keypair(public, secret, seed)
    return public.raw, secret.raw


def seal(plain, public):
    out = buffer(len(plain) + 48)
    SODIUM.crypto_box_seal(out, plain, ctypes.c_ulonglong(len(plain)), public)
    return out.raw


def unseal(sealed, secret):
    out = buffer(len(sealed) - 48)
    status = SODIUM.crypto_box_seal_open(out, sealed, ctypes.c_ulonglong(len(sealed)), box_public(secret), secret)
    demand(status == 0, "sealed key does not open")
    return out.raw


def encrypt_stream(plain, key):
    """The stream header and all chunks."""
    state, header = buffer(64), buffer(24)
    SODIUM.crypto_secretstream_xchacha20poly1305_init_push(state, header, key)
    out = []
    for at in range(0, len(plain), CHUNK):
        piece = plain[at:at + CHUNK]
        cipher = buffer(len(piece) + 17)
        tag = 3 if at + CHUNK >= len(plain) else 0
        SODIUM.crypto_secretstream_xchacha20poly1305_push(
            state, cipher, None, piece, ctypes.c_ulonglong(len(piece)), None, ctypes.c_ulonglong(0), ctypes.c_ubyte(tag))
        out.append(cipher.raw)
    return header.raw, b"".join(out)


def decrypt_stream(header, chunks, plain_len, key):
    state = buffer(64)
    demand(SODIUM.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key) == 0, "stream header")
    plain = b""
    at = 0
    while len(plain) < plain_len:
        size = min(CHUNK, plain_len - len(plain))
        out, tag = buffer(max(size, 1)), ctypes.c_ubyte(255)
        cipher = chunks[at:at + size + 17]
        status = SODIUM.crypto_secretstream_xchacha20poly1305_pull(
            state, out, None, ctypes.byref(tag), cipher, ctypes.c_ulonglong(len(cipher)), None, ctypes.c_ulonglong(0))
        demand(status == 0, "chunk is not genuine")
        plain += out.raw[:size]
        at += size + 17
        demand(tag.value == (3 if len(plain) == plain_len else 0), "last chunk is not where it should be")
    return plain


# Payload ---------------------------------------------------------------------------------------------------------

def padme(length):
    e = length.bit_length() - 1
    s = e.bit_length()
    unit = 1 << (e - s)
    return -(-length // unit) * unit


def write_frames(bodies, padded):
    """bodies: (kind, body), the manifest first."""
    raw = b"".join(struct.pack(">IB", len(body), kind) + body for kind, body in bodies)
    end = struct.pack(">Q", len(bodies)) + h(32, raw)
    raw += struct.pack(">IB", len(end), 9) + end
    return raw + bytes(padme(len(raw)) - len(raw)) if padded else raw


def read_frames(plain, padded):
    frames, at = [], 0
    while True:
        demand(at + 5 <= len(plain), "frames cut off")
        size, kind = struct.unpack_from(">IB", plain, at)
        demand(size <= 1 << 20 and at + 5 + size <= len(plain), "frame too long")
        demand((kind == 1) == (at == 0) and kind in (1, 2, 3, 9), "frame kind")
        body = plain[at + 5:at + 5 + size]
        if kind == 9:
            demand(body == struct.pack(">Q", len(frames)) + h(32, plain[:at]), "end frame")
            at += 5 + size
            break
        frames.append((kind, body))
        at += 5 + size
    demand(len(plain) == (padme(at) if padded else at) and not any(plain[at:]), "padding")
    return frames


def tally(records):
    """records: (kind, id, encoding)."""
    counts, digests = {}, {}
    for kind in sorted({record[0] for record in records}):
        same = sorted(record[1:] for record in records if record[0] == kind)
        demand(len({record[0] for record in same}) == len(same), "an id twice")
        counts[kind] = len(same)
        digests[kind] = h(32, b"".join(record[1] for record in same))
    return counts, digests


# Container -------------------------------------------------------------------------------------------------------

def read_header(data):
    demand(data[:4] == MAGIC[:4], "not a bundle")
    demand(len(data) >= 164 and data[:8] == MAGIC, "magic")
    (major, minor, suite, kind, reserved, header_len, flags, plain_len, bundle_id, sender_id, stream_id, seq, base_seq,
     prev_hash, root_hash, n, ext_len) = struct.unpack_from(">HHHBBIIQ16s16s16sQQ32s32sHH", data, 8)
    demand(major == 1 and suite == 1, "version or suite is newer")
    demand(kind in LIMITS and reserved == 0 and flags & ~1 == 0, "type, reserved byte or flags")
    demand(1 <= plain_len <= LIMITS[kind], "payload length")
    demand(n == 0 if kind in PUBLIC_TYPES else 1 <= n <= 16, "number of recipients")
    demand(ext_len <= 4096, "extension length")
    demand(header_len == 164 + 96 * n + ext_len + 56, "header length")
    chunks = -(-plain_len // CHUNK)
    demand(len(data) == header_len + plain_len + 17 * chunks + 64, "file size")
    demand(not flags & 1 or padme(plain_len) == plain_len, "padding")
    demand(1 <= seq < 1 << 63 and base_seq < seq, "sequence")
    demand(seq != 1 or prev_hash == bytes(32), "hash before the first")
    recipients = [(data[at:at + 16], data[at + 16:at + 96]) for at in range(164, 164 + 96 * n, 96)]
    extensions, at, stop = [], 164 + 96 * n, 164 + 96 * n + ext_len
    while at < stop:
        demand(at + 4 <= stop, "extension")
        tlv, size = struct.unpack_from(">HH", data, at)
        demand(at + 4 + size <= stop, "extension")
        demand(tlv < 0x8000 or (tlv == 0x8001 and kind in PUBLIC_TYPES and size == 64), "unknown critical extension")
        extensions.append((tlv, data[at + 4:at + 4 + size]))
        at += 4 + size
    demand(sum(tlv == 0x8001 for tlv, _ in extensions) == (1 if kind in PUBLIC_TYPES else 0), "keys of the sender")
    return {"minor": minor, "type": kind, "padded": flags & 1 == 1, "plain_len": plain_len, "bundle_id": bundle_id,
            "sender_id": sender_id, "stream_id": stream_id, "seq": seq, "base_seq": base_seq, "prev_hash": prev_hash,
            "root_hash": root_hash, "recipients": recipients, "extensions": extensions, "header_len": header_len}


def read_bundle(data, sign_pk, box_sk):
    header = read_header(data)
    public = header["type"] in PUBLIC_TYPES
    if public:
        sign_pk = dict(header["extensions"])[0x8001][:32]
    demand(h(16, sign_pk) == header["sender_id"], "unknown sender")
    message = b"XDB1 signature v1\0" + h(64, data[:-64])
    demand(SODIUM.crypto_sign_verify_detached(data[-64:], message, ctypes.c_ulonglong(len(message)), sign_pk) == 0, "signature")
    if public:
        file_key = h(32, b"XDB1 public" + header["bundle_id"])
    else:
        mine = h(16, box_public(box_sk))
        sealed = [key for recipient, key in header["recipients"] if recipient == mine]
        demand(sealed, "not for us")
        file_key = unseal(sealed[0], box_sk)
    length = header["header_len"]
    commitment = h(32, b"XDB1 commit\0" + h(32, data[:length - 32]), file_key)
    demand(commitment == data[length - 32:length], "commitment")
    key = h(32, b"XDB1 payload\0" + h(32, data[:length - 56]), file_key)
    plain = decrypt_stream(data[length - 56:length - 32], data[length:-64], header["plain_len"], key)
    frames = read_frames(plain, header["padded"])

    manifest = cbor_decode(frames[0][1])
    bodies = [(body, cbor_decode(body)) for kind, body in frames[1:] if kind == 2]
    demand(manifest["type"] == header["type"], "type of the manifest")
    demand(manifest["to"] == [recipient for recipient, _ in header["recipients"]], "recipients of the manifest")
    if header["type"] in DOCUMENTS:
        name = DOCUMENTS[header["type"]]
        demand(len(frames) == len(bodies) + 1 and (len(bodies) == 1 or bodies and name == "root"), "number of documents")
        counts, digests = {name: len(bodies)}, {name: h(32, b"".join(body for body, _ in bodies))}
    else:
        counts, digests = tally([(value["t"], value["id"], body) for body, value in bodies])
    demand(manifest["counts"] == counts and manifest["digests"] == digests, "counts or digests")
    return {"header": {key: value for key, value in header.items() if key not in ("recipients", "extensions")},
            "manifest": manifest, "records": [value for _, value in bodies]}


def write_bundle(what):
    header, manifest, records = what["header"], dict(what["manifest"]), what["records"]
    kind, padded = header["type"], header.get("padded", True)
    sign_pk, sign_sk = sign_pair(what["keys"]["sign_seed"])
    public = kind in PUBLIC_TYPES
    box_pks = [] if public else what["keys"]["recipients"]
    bodies = [cbor_encode(record) for record in records]
    if kind in DOCUMENTS:
        manifest["counts"], manifest["digests"] = {DOCUMENTS[kind]: len(bodies)}, {DOCUMENTS[kind]: h(32, b"".join(bodies))}
    else:
        manifest["counts"], manifest["digests"] = tally(
            [(record["t"], record["id"], body) for record, body in zip(records, bodies)])
    manifest["type"], manifest["to"] = kind, [h(16, pk) for pk in box_pks]
    plain = write_frames([(1, cbor_encode(manifest))] + [(2, body) for body in bodies], padded)

    file_key = h(32, b"XDB1 public" + header["bundle_id"]) if public else os.urandom(32)
    extensions = b"".join(struct.pack(">HH", tlv, len(value)) + value for tlv, value in what.get("extensions", []))
    if public:
        extensions += struct.pack(">HH", 0x8001, 64) + sign_pk + what["keys"]["box_pk"]
    out = MAGIC + struct.pack(
        ">HHHBBIIQ16s16s16sQQ32s32sHH", 1, header.get("minor", 0), 1, kind, 0, 164 + 96 * len(box_pks) + len(extensions) + 56,
        1 if padded else 0, len(plain), header["bundle_id"], h(16, sign_pk), header["stream_id"], header["seq"],
        header["base_seq"], header["prev_hash"], header["root_hash"], len(box_pks), len(extensions))
    out += b"".join(h(16, pk) + seal(file_key, pk) for pk in box_pks) + extensions
    stream_header, chunks = encrypt_stream(plain, h(32, b"XDB1 payload\0" + h(32, out), file_key))
    out += stream_header
    out += h(32, b"XDB1 commit\0" + h(32, out), file_key)
    out += chunks
    signature = buffer(64)
    message = b"XDB1 signature v1\0" + h(64, out)
    SODIUM.crypto_sign_detached(signature, None, message, ctypes.c_ulonglong(len(message)), sign_sk)
    return out + signature.raw


# Command line ----------------------------------------------------------------------------------------------------

def to_json(value):
    if isinstance(value, bytes):
        return {"hex": value.hex()}
    if isinstance(value, list):
        return [to_json(item) for item in value]
    if isinstance(value, dict):
        return {key: to_json(item) for key, item in value.items()}
    return value


def from_json(value):
    if isinstance(value, dict) and set(value) == {"hex"}:
        return bytes.fromhex(value["hex"])
    if isinstance(value, dict):
        return {key: from_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [from_json(item) for item in value]
    return value


def main(arguments):
    options = dict(zip(arguments[2::2], arguments[3::2]))
    try:
        if arguments[0] == "read":
            with open(arguments[1], "rb") as file:
                bundle = read_bundle(file.read(), bytes.fromhex(options.get("--sign-pk", "")),
                                     bytes.fromhex(options.get("--box-sk", "")))
            json.dump(to_json(bundle), sys.stdout, ensure_ascii=False, sort_keys=True)
        else:
            what = from_json(json.load(sys.stdin))
            with open(arguments[1], "wb") as file:
                file.write(write_bundle(what))
    except Refused as refusal:
        print(f"refused: {refusal}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
