package org.signatory.ingest.releases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Suggests topics by words in the headline and the first sentence. */
final class TopicExtractor {

    private static final Map<String, Pattern> TOPICS = topics();
    private static final int MAX_TOPICS = 4;
    private static final int HEAD = 1_500;

    private TopicExtractor() {}

    private static Map<String, Pattern> topics() {
        Map<String, Pattern> all = new LinkedHashMap<>();
        """
        immigration: immigra\\w+|deport\\w+|asylum|287\\(g\\)|border|refugees?
        health: health\\w*|medicare|medicaid|hospitals?|abortion|reproductive|drugs?|vaccin\\w+
        taxes: tax\\w*|irs
        guns: guns?|firearms?|arms trafficking
        energy: energy|oil|gas|utility|utilities|offshore|pipeline
        environment: climate|environment\\w*|forests?|pollution|wildfires?|conservation
        education: school\\w*|education\\w*|students?|teachers?
        labor: workers?|labor|union\\w*|osha|wages?
        privacy: privacy|data brokers?|sensitive data
        trade: trade|tariffs?|exports?
        nutrition: snap|nutrition|food
        agriculture: farm\\w*|agricultur\\w+
        veterans: veterans?
        defense: army|military|defense|fort|troops
        housing: housing|rent\\w*|homeless\\w*
        transportation: aviation|transportation|faa|nextgen|rail\\w*|airports?
        budget: debt ceiling|budget\\w*|spending|appropriat\\w+
        civil rights: civil rights|marriage|discriminat\\w+|voting rights|pro-life
        """.lines()
                .map(line -> line.split(": ", 2))
                .forEach(line -> all.put(line[0], Pattern.compile("(?i)\\b(?:" + line[1] + ")\\b")));
        return all;
    }

    static List<ExtractedValue<String>> in(String text) {
        List<ExtractedValue<String>> found = new ArrayList<>();
        String head = text.substring(0, Math.min(HEAD, text.length()));
        TOPICS.forEach((topic, words) -> {
            Matcher word = words.matcher(head);
            if (found.size() < MAX_TOPICS && word.find()) {
                found.add(new ExtractedValue<>(topic, word.start(), word.end(), false));
            }
        });
        return List.copyOf(found);
    }
}
