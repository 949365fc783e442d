// Makes the Postman collection from openapi.yaml, with one key and one place for all of its requests.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import converter from "openapi-to-postmanv2";

const MADE = new URL("generated/", import.meta.url);
const contract = readFileSync(new URL("../../openapi.yaml", import.meta.url), "utf8");

const converted = await promisify(converter.convertV2)(
  { type: "string", data: contract },
  {
    folderStrategy: "Tags",
    parametersResolution: "Example",
    enableOptionalParameters: false,
    alwaysInheritAuthentication: true,
  },
);
if (!converted.result) throw new Error(converted.reason);

const collection = converted.output[0].data;
const variables = new Map([
  ["baseUrl", "http://localhost:8080"],
  ["key", ""],
]);

/** Ids come from the collection's variables, versions are taken as they are, and answers are kept where all went well. */
function tidy(item) {
  item.item?.forEach(tidy);
  item.request?.url.variable?.forEach((id) => {
    variables.set(id.key, "");
    id.value = `{{${id.key}}}`;
  });
  item.request?.url.path?.forEach((part) => {
    for (const [, name] of part.matchAll(/{{(\w+)}}/g)) variables.set(name, "");
  });
  item.request?.header?.filter((header) => header.key === "If-Match").forEach((header) => (header.value = "*"));
  if (item.response) item.response = item.response.filter((answer) => answer.code < 300);
}

tidy(collection);
collection.auth = { type: "bearer", bearer: [{ key: "token", value: "{{key}}", type: "string" }] };
collection.variable = [...variables].map(([key, value]) => ({ key, value }));
collection.event = [
  {
    listen: "test",
    script: {
      type: "text/javascript",
      exec: ['pm.test("is not rejected", () => pm.expect(pm.response.code, pm.response.text()).to.be.below(400));'],
    },
  },
];
mkdirSync(MADE, { recursive: true });
writeFileSync(new URL("signatory.postman_collection.json", MADE), JSON.stringify(collection, null, 1));
