package org.signatory.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.RecipientView;
import org.signatory.signons.SignOnView;

/** Describes a public letter with schema.org terms, for search engines. */
final class StructuredData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StructuredData() {}

    /**
     * Returns JSON-LD for a script element, escaping what would end the element.
     *
     * @param server URL of this server, without a trailing slash
     */
    static String of(LetterSummary letter, List<SignOnView> leads, String server) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Message");
        data.put("@id", "urn:uuid:" + letter.id());
        data.put("url", server + "/letters/" + letter.id());
        data.put("name", letter.title());
        if (letter.summary() != null) {
            data.put("abstract", letter.summary());
        }
        if (letter.sentOn() != null) {
            data.put("dateSent", letter.sentOn().toString());
        }
        if (letter.retraction() != null) {
            data.put("creativeWorkStatus", "Retracted");
        }
        data.put("dateModified", letter.updatedAt().toString());
        data.put("keywords", letter.topics());
        data.put(
                "sender",
                leads.stream()
                        .map(lead -> Map.of(
                                "@type",
                                "Person",
                                "name",
                                lead.name(),
                                "url",
                                server + "/members/" + lead.bioguideId(),
                                "sameAs",
                                "https://bioguide.congress.gov/search/bio/" + lead.bioguideId()))
                        .toList());
        data.put(
                "recipient",
                letter.recipients().stream().map(StructuredData::recipient).toList());
        try {
            return JSON.writeValueAsString(data).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The letter cannot be written", e);
        }
    }

    private static Map<String, Object> recipient(RecipientView recipient) {
        Map<String, Object> described = new LinkedHashMap<>();
        boolean person = recipient.title() != null;
        String agency = recipient.agency();
        described.put("@type", person ? "Person" : "Organization");
        described.put("name", recipient.name() != null ? recipient.name() : person ? recipient.title() : agency);
        if (person) {
            described.put("jobTitle", recipient.title());
        }
        if (agency != null && (person || recipient.name() != null)) {
            described.put(
                    person ? "worksFor" : "parentOrganization",
                    Map.of("@type", "GovernmentOrganization", "name", agency));
        }
        return described;
    }
}
