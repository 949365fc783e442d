"""A letter's whole life by the client that is generated from openapi.yaml. Run it with an editor's key:

SIGNATORY_URL=http://localhost:8080 SIGNATORY_KEY=sig_... python example.py
"""

import json
import os
import sys
import uuid
from datetime import date
from pathlib import Path

sys.path.append(str(Path(__file__).parent / "generated"))

import signatory_client as signatory  # noqa: E402

client = signatory.ApiClient(
    signatory.Configuration(
        host=os.environ.get("SIGNATORY_URL", "http://localhost:8080"), access_token=os.environ["SIGNATORY_KEY"]
    )
)
letters = signatory.LettersApi(client)
members = signatory.MembersApi(client)
leads = signatory.LeadSponsorsApi(client)
cosigners = signatory.CosignersApi(client)
exports = signatory.ExportsApi(client)
events = signatory.EventsApi(client)

# Where we are in the events: what follows is read at the end.
position = events.list_events(after="latest").next

# A draft. With an Idempotency-Key a request can be sent again, and makes one letter all the same.
run = str(uuid.uuid4())
draft = signatory.LetterInput(
    title="Keep the public roster of Congress open",
    chamber="house",
    visibility="public",
    excerpt="We ask for one open roster.",
    recipients=[signatory.RecipientInput(name="Librarian of Congress", agency="Library of Congress")],
)
letter = letters.create_letter(draft, idempotency_key=run)
assert letters.create_letter(draft, idempotency_key=run).id == letter.id, "The letter was made twice."

# A change names the version that it was made on, and null clears a field.
version = letters.get_letter_with_http_info(letter.id).headers["ETag"]
change = signatory.LetterPatch(summary="One roster, kept open.", excerpt=None)
assert letters.update_letter(version, letter.id, change).excerpt is None, "The excerpt is still there."

# The same version once more: someone else made a change first, as the error says. Read again, then decide.
rejected = None
try:
    letters.update_letter(version, letter.id, change)
except signatory.ApiException as problem:
    rejected = json.loads(problem.body)["code"]

# It circulates.
letters.create_status_transition(letter.id, signatory.StatusTransitionInput(to="open", on=date(2021, 2, 1)))

# Who leads, and who else served for Illinois that day.
illinois = {"state": "IL", "chamber": "house", "serving_on": date(2021, 2, 3)}
lead = members.list_members(q="Schakowsky", **illinois).items[0].bioguide_id
leading = signatory.BulkSignOnEntry(bioguide_id=lead, sign_on=signatory.SignOnInput(signed_on=date(2021, 2, 1)))
leads.replace_lead_sponsors("*", letter.id, signatory.LeadSponsorsInput(lead_sponsors=[leading]))
others = [member.bioguide_id for member in members.list_members(**illinois).items if member.bioguide_id != lead]

# They sign, all or none of them; one takes the signature back.
signing = signatory.SignOnInput(signed_on=date(2021, 2, 3))
entries = [signatory.BulkSignOnEntry(bioguide_id=other, sign_on=signing) for other in others]
cosigners.create_cosigners(letter.id, signatory.BulkSignOnInput(entries=entries))
withdrawal = signatory.WithdrawalInput(on=date(2021, 2, 5), reason="The office asked.")
cosigners.withdraw_cosigner("*", others[0], letter.id, withdrawal)

# An organization endorses.
organizations = signatory.OrganizationsApi(client)
organization = organizations.create_organization(signatory.OrganizationInput(name=f"Example Association {run}"))
endorsement = signatory.EndorserInput(endorsed_on=date(2021, 2, 6))
signatory.EndorsersApi(client).replace_endorser(letter.id, organization.id, endorsement)

# The letter with its lists in one call, and the cosigners page by page.
whole = letters.get_letter(letter.id, include=["leadSponsors", "cosigners", "endorsers"])
paged, pages, cursor = set(), 0, None
while pages == 0 or cursor:
    page = cosigners.list_cosigners(letter.id, limit=5, cursor=cursor)
    paged.update(cosigner.bioguide_id for cosigner in page.items)
    pages, cursor = pages + 1, page.next

# Closed; the signers as a table and as they stand under the letter. The client would ask for JSON: say what is wanted.
letters.create_status_transition(letter.id, signatory.StatusTransitionInput(to="closed", on=date(2021, 2, 10)))
csv = exports.export_signers_csv(letter.id, _headers={"Accept": "text/csv"})
block = exports.export_signature_block(letter.id, _headers={"Accept": "text/plain"})

# What happened since the beginning, in order.
happened = events.list_events(after=position, letter_id=letter.id, limit=100).items

print(
    f"letter={letter.id} signed={whole.counts.signed} leads={len(whole.lead_sponsors)}",
    f"cosigners={len(whole.cosigners)} withdrawn={whole.counts.withdrawn} endorsers={len(whole.endorsers)}",
    f"paged={len(paged)} pages={pages} rejected={rejected} rows={len(csv.strip().splitlines()) - 1}",
    f"block={str('Schakowsky' in block).lower()} events={len(happened)}",
    f"first={happened[0].type.value} last={happened[-1].type.value}",
)
