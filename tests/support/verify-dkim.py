"""Checks the DKIM signature of a mail with dkimpy, which shares nothing with this product.

In, on standard input: one JSON object with "mail" (base64) and "records" (name -> text of a TXT record).
Out: "ok" or "bad". Exit code 3: dkimpy is not installed.
"""
import base64
import json
import sys

try:
    import dkim
except ImportError:
    sys.exit(3)

asked = json.load(sys.stdin)
records = {name + ".": text.encode() for name, text in asked["records"].items()}
verified = dkim.verify(base64.b64decode(asked["mail"]), dnsfunc=lambda name, timeout=5: records.get(name.decode()))
print("ok" if verified else "bad")
