package org.signatory.roster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.signatory.platform.text.TextNormalizer;
import org.signatory.roster.Member.OtherName;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads the files of unitedstates/congress-legislators record by record, to avoid holding a whole file's tree in
 * memory.
 */
final class LegislatorsReader {

    /** The historical file has 10 million characters; SnakeYAML's default limit is 3 million. */
    private static final int MAX_CHARACTERS = 64 * 1024 * 1024;

    /** Four times the number of Members since 1789. */
    private static final int MAX_RECORDS = 50_000;

    private static final ObjectMapper JSON = mapper(new JsonFactory());
    private static final ObjectMapper YAML = mapper(yaml());

    private LegislatorsReader() {}

    private static YAMLFactory yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        return YAMLFactory.builder().loaderOptions(options).build();
    }

    private static ObjectMapper mapper(JsonFactory factory) {
        factory.configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        return new ObjectMapper(factory)
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .registerModule(new JavaTimeModule())
                .registerModule(new SimpleModule("storable").addDeserializer(String.class, new StorableText()));
    }

    /** Rejects text that the database cannot save, which a dry run would not notice. */
    private static final class StorableText extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        StorableText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            try {
                return text == null ? null : TextNormalizer.clean(text);
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(this, e.getMessage());
            }
        }
    }

    static RosterFile.Records read(RosterFormat format, byte[] file) {
        ObjectMapper mapper = format == RosterFormat.YAML ? YAML : JSON;
        int record = 0;
        int skipped = 0;
        Legislator legislator = null;
        List<RosterMember> people = new ArrayList<>();
        try (RecordParser parser = new RecordParser(mapper.getFactory().createParser(new ByteArrayInputStream(file)))) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw RosterFileErrorFactory.file(
                        "The file must be a list of legislators, as in legislators-current.yaml.");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                record++;
                parser.startRecord();
                if (record > MAX_RECORDS) {
                    throw RosterFileErrorFactory.file("The file lists more than 50,000 Members.");
                }
                legislator = null;
                legislator = mapper.readValue(parser, Legislator.class);
                if (legislator != null && legislator.isSkipped()) {
                    skipped++;
                } else {
                    people.add(person(legislator));
                }
            }
        } catch (JsonProcessingException e) {
            throw RosterFileErrorFactory.record("Record " + Math.max(record, 1), null, describe(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw RosterFileErrorFactory.record("Record " + record, id(legislator), e.getMessage());
        }
        return new RosterFile.Records(people, skipped);
    }

    /** Limits the size of a record, which is held in memory. */
    private static final class RecordParser extends JsonParserDelegate {

        /** Ten times the size of the longest records. */
        private static final int MAX_TOKENS = 20_000;

        private int tokens;

        RecordParser(JsonParser parser) {
            super(parser);
        }

        void startRecord() {
            tokens = 0;
        }

        @Override
        public JsonToken nextToken() throws IOException {
            if (++tokens > MAX_TOKENS) {
                throw new IllegalArgumentException("The record is too long for a single Member.");
            }
            return super.nextToken();
        }
    }

    private static String id(Legislator legislator) {
        return legislator == null || legislator.id() == null
                ? null
                : legislator.id().bioguide();
    }

    /** Describes a parse error without Jackson's class names. */
    private static String describe(JsonProcessingException e) {
        String line =
                e.getLocation() == null ? "" : " near line " + e.getLocation().getLineNr();
        String field =
                e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                        ? mapping.getPath().get(mapping.getPath().size() - 1).getFieldName()
                        : null;
        return (field == null
                        ? "The file is malformed, or repeats a field"
                        : "The value of \"" + field + "\" cannot be read")
                + line + ".";
    }

    private static RosterMember person(Legislator legislator) {
        if (legislator == null || legislator.id() == null || legislator.name() == null || legislator.terms() == null) {
            throw new IllegalArgumentException("Each record must have an id, a name and terms.");
        }
        Legislator.Name name = legislator.name();
        TermNormalizer normalizer = TermNormalizer.of(legislator.inCongress().terms());
        return new RosterMember(
                        legislator.id().bioguide(),
                        new PersonName(
                                CsvListCell.text(name.first()),
                                CsvListCell.text(name.middle()),
                                CsvListCell.text(name.last()),
                                CsvListCell.text(name.suffix()),
                                CsvListCell.text(name.nickname()),
                                CsvListCell.text(name.officialFull())),
                        Stream.ofNullable(legislator.otherNames())
                                .flatMap(List::stream)
                                .map(each -> new OtherName(
                                        CsvListCell.text(each.first()),
                                        CsvListCell.text(each.middle()),
                                        CsvListCell.text(each.last()),
                                        CsvListCell.text(each.suffix()),
                                        each.start(),
                                        each.end()))
                                .toList(),
                        legislator.id().bioguidePrevious() == null
                                ? List.of()
                                : legislator.id().bioguidePrevious(),
                        legislator.otherIds(),
                        normalizer.periods().stream()
                                .map(period -> IndependentCaucuses.completed(
                                        legislator.id().bioguide(), period))
                                .toList(),
                        normalizer.shortenings())
                .validated();
    }
}
