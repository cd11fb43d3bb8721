"""Checks a copy of a site by its manifest and its record, with nothing but Python's own library, and shares no line with the project.

Usage: python3 check_copy.py FOLDER
Prints what it found, and ends with 1 where anything differs.
"""
import base64
import hashlib
import json
import os
import sys


def manifest_faults(site):
    with open(os.path.join(site, 'manifest', 'index.json'), encoding='utf-8') as file:
        root = json.load(file)
    faults, count = [], 0
    for shard in root['shards']:
        with open(os.path.join(site, shard['file']), 'rb') as file:
            data = file.read()
        if hashlib.sha256(data).hexdigest() != shard['sha256']:
            faults.append(shard['file'])
        lines = data.decode('utf-8').split('\n')
        sizes = [int(size) for size in lines[-2].split(' ')[2:]]
        for line, size in zip(lines[:-2], sizes, strict=True):
            count += 1
            with open(os.path.join(site, line[66:]), 'rb') as file:
                content = file.read()
            if hashlib.sha256(content).hexdigest() != line[:64] or len(content) != size:
                faults.append(line[66:])
    if count != root['files']:
        faults.append('the count of files')
    return count, faults


def tree_hash(leaves):
    """RFC 6962, section 2.1."""
    if not leaves:
        return hashlib.sha256(b'').digest()
    if len(leaves) == 1:
        return hashlib.sha256(b'\x00' + leaves[0]).digest()
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return hashlib.sha256(b'\x01' + tree_hash(leaves[:split]) + tree_hash(leaves[split:])).digest()


def entries_of(record, size):
    """The bundles of C2SP tlog-tiles: before each entry its length in two bytes."""
    entries = []
    for index in range((size + 255) // 256):
        digits = str(index).zfill((len(str(index)) + 2) // 3 * 3)
        groups = [digits[at:at + 3] for at in range(0, len(digits), 3)]
        name = '/'.join(['x' + group for group in groups[:-1]] + groups[-1:])
        width = min(256, size - index * 256)
        with open(os.path.join(record, 'tile', 'entries', *(name + (f'.p/{width}' if width < 256 else '')).split('/')), 'rb') as file:
            bundle = file.read()
        at = 0
        while at < len(bundle):
            length = int.from_bytes(bundle[at:at + 2], 'big')
            entries.append(bundle[at + 2:at + 2 + length])
            at += 2 + length
    return entries


def record_faults(site):
    record = os.path.join(site, 'record')
    if not os.path.exists(os.path.join(record, 'checkpoint')):
        return None, []
    with open(os.path.join(record, 'checkpoint'), encoding='utf-8') as file:
        _, size, root = file.read().split('\n')[:3]
    entries = entries_of(record, int(size))
    faults = [] if tree_hash(entries) == base64.b64decode(root) else ['the root of the record']
    latest = {}
    for entry in map(json.loads, entries):
        latest.pop(entry.get('from'), None)
        latest[entry['address']] = None if entry['kind'] == 'withdrawal' else entry.get('sha256')
    for address, digest in latest.items():
        path = os.path.join(site, *address.strip('/').split('/'), 'index.md')
        if digest is None:
            continue
        with open(path, 'rb') as file:
            if hashlib.sha256(file.read()).hexdigest() != digest:
                faults.append(address)
    return len(entries), faults


files, wrong = manifest_faults(sys.argv[1])
entries, altered = record_faults(sys.argv[1])
print(f'{files} files, {len(wrong)} not as listed; ' + ('no record' if entries is None else f'{entries} entries, {len(altered)} faults'))
for each in wrong + altered:
    print(each)
sys.exit(1 if wrong or altered else 0)
