// A letter's whole life by the client that is generated from openapi.yaml. Run it with an editor's key:
//   SIGNATORY_URL=http://localhost:8080 SIGNATORY_KEY=sig_... npm start
import { randomUUID } from "node:crypto";
import createClient from "openapi-fetch";
import type { components, paths } from "./generated/schema.js";

type Problem = components["schemas"]["Problem"];

const signatory = createClient<paths>({
  baseUrl: process.env.SIGNATORY_URL ?? "http://localhost:8080",
  headers: { Authorization: `Bearer ${process.env.SIGNATORY_KEY}` },
});

/** The response body; an error response becomes an error with its stable code. */
function done<T>({ data, error }: { data?: T; error?: Problem }): T {
  if (data === undefined) throw new Error(`${error?.code}: ${error?.detail}`);
  return data;
}

// Where we are in the events: what follows is read at the end.
const position = done(await signatory.GET("/v1/events", { params: { query: { after: "latest" } } })).next;

// A draft. With an Idempotency-Key a request can be sent again, and makes one letter all the same.
const run = randomUUID();
const draft = {
  params: { header: { "Idempotency-Key": run } },
  body: {
    title: "Keep the public roster of Congress open",
    chamber: "house",
    visibility: "public",
    excerpt: "We ask for one open roster.",
    recipients: [{ name: "Librarian of Congress", agency: "Library of Congress" }],
  } satisfies components["schemas"]["LetterInput"],
};
const letter = done(await signatory.POST("/v1/letters", draft));
const again = done(await signatory.POST("/v1/letters", draft));
if (again.id !== letter.id) throw new Error("The letter was made twice.");
const path = { letterId: letter.id };

// A change names the version that it was made on, and null clears a field.
const read = await signatory.GET("/v1/letters/{letterId}", { params: { path } });
const header = { "If-Match": read.response.headers.get("ETag")! };
const change = { params: { path, header }, body: { summary: "One roster, kept open.", excerpt: null } };
const changed = done(await signatory.PATCH("/v1/letters/{letterId}", change));
if (changed.excerpt !== undefined) throw new Error("The excerpt is still there.");

// The same version once more: someone else made a change first, as the error says. Read again, then decide.
const rejected = (await signatory.PATCH("/v1/letters/{letterId}", change)).error?.code;

// It circulates.
done(await signatory.POST("/v1/letters/{letterId}/status-transitions", { params: { path }, body: { to: "open", on: "2021-02-01" } }));

// Who leads, and who else served for Illinois that day.
const illinois = { state: "IL", chamber: "house", servingOn: "2021-02-03" } as const;
const found = done(await signatory.GET("/v1/members", { params: { query: { ...illinois, q: "Schakowsky" } } }));
const lead = found.items[0]!.bioguideId;
done(
  await signatory.PUT("/v1/letters/{letterId}/lead-sponsors", {
    params: { path, header: { "If-Match": "*" } },
    body: { leadSponsors: [{ bioguideId: lead, signOn: { signedOn: "2021-02-01" } }] },
  }),
);
const delegation = done(await signatory.GET("/v1/members", { params: { query: illinois } })).items;
const others = delegation.map((member) => member.bioguideId).filter((id) => id !== lead);

// They sign, all or none of them; one takes the signature back.
const entries = others.map((bioguideId) => ({ bioguideId, signOn: { signedOn: "2021-02-03" } }));
done(await signatory.POST("/v1/letters/{letterId}/cosigners", { params: { path }, body: { entries } }));
done(
  await signatory.POST("/v1/letters/{letterId}/cosigners/{bioguideId}/withdrawal", {
    params: { path: { ...path, bioguideId: others[0]! }, header: { "If-Match": "*" } },
    body: { on: "2021-02-05", reason: "The office asked." },
  }),
);

// An organization endorses.
const organization = done(await signatory.POST("/v1/organizations", { body: { name: `Example Association ${run}` } }));
done(
  await signatory.PUT("/v1/letters/{letterId}/endorsers/{organizationId}", {
    params: { path: { ...path, organizationId: organization.id } },
    body: { endorsedOn: "2021-02-06" },
  }),
);

// The letter with its lists in one call, and the cosigners page by page.
const include: components["schemas"]["LetterInclude"][] = ["leadSponsors", "cosigners", "endorsers"];
const whole = done(await signatory.GET("/v1/letters/{letterId}", { params: { path, query: { include } } }));
const cosigners: string[] = [];
let pages = 0;
let cursor: string | null | undefined;
do {
  const query = { limit: 5, cursor: cursor ?? undefined };
  const page = done(await signatory.GET("/v1/letters/{letterId}/cosigners", { params: { path, query } }));
  cosigners.push(...page.items.map((cosigner) => cosigner.bioguideId));
  cursor = page.next;
  pages++;
} while (cursor);

// Closed; the signers as a table and as they stand under the letter.
done(await signatory.POST("/v1/letters/{letterId}/status-transitions", { params: { path }, body: { to: "closed", on: "2021-02-10" } }));
const csv = done(await signatory.GET("/v1/letters/{letterId}/signers.csv", { params: { path }, parseAs: "text" }));
const block = done(
  await signatory.GET("/v1/letters/{letterId}/signature-block", { params: { path }, parseAs: "text" }),
);

// What happened since the beginning, in order.
const since = { after: position, letterId: letter.id, limit: 100 };
const events = done(await signatory.GET("/v1/events", { params: { query: since } })).items;

const { signed, withdrawn } = whole.counts;
console.log(
  `letter=${letter.id} signed=${signed} leads=${whole.leadSponsors?.length} cosigners=${whole.cosigners?.length}`,
  `withdrawn=${withdrawn} endorsers=${whole.endorsers?.length} paged=${new Set(cosigners).size} pages=${pages}`,
  `rejected=${rejected} rows=${csv.trim().split("\n").length - 1} block=${block.includes("Schakowsky")}`,
  `events=${events.length} first=${events[0]?.type} last=${events.at(-1)?.type}`,
);
