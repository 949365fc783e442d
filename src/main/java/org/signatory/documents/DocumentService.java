package org.signatory.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.signatory.groups.CommitteeQueries;
import org.signatory.ingest.files.DocxOpener;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterDetail;
import org.signatory.letters.LetterIncludeOption;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.LetterViews;
import org.signatory.platform.http.DownloadName;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.text.Sha256;
import org.signatory.roster.RosterCache;
import org.signatory.security.Caller;
import org.signatory.security.HeavyWorkGate;

/** Creates documents of letters and caches the latest ones, because a large PDF takes a second or more. */
@ApplicationScoped
@RequiredArgsConstructor
class DocumentService {

    private static final long MAX_CACHE_BYTES = 32L << 20;

    private final HeavyWorkGate gate;
    private final LetterReadService letters;
    private final LetterViews letterViews;
    private final RosterCache roster;
    private final CommitteeQueries committees;
    private final Caller caller;
    private final Clock clock;
    private final ObjectMapper json;

    private final Cache<String, byte[]> made = Caffeine.newBuilder()
            .maximumWeight(MAX_CACHE_BYTES)
            .<String, byte[]>weigher((source, file) -> file.length)
            .build();

    /**
     * Reads the input of a document of a letter that the caller may see.
     *
     * @throws Problem if the part or the caller does not allow the options
     */
    @Transactional
    Order order(UUID letterId, DocumentKind part, DocumentFormat format, DocumentOptions options) {
        if (format == DocumentFormat.TXT && options.signatureSpace) {
            throw Problem.parameter("signatureSpace", "Plain text has no space for signatures. Use DOCX, PDF or HTML.");
        }
        LetterDetail letter = letter(letterId, options);
        DownloadName name = DownloadName.of(
                letter.letter().title(), contents(part, letter.textVersion()), options.asOf, clock.instant());
        return new Order(
                PrintableLetter.of(letter, options, name.day(), signatures(letter.letter(), options, name.day())),
                name,
                part,
                format,
                options,
                template(part, format, options));
    }

    private SignatureBlock signatures(LetterSummary letter, DocumentOptions options, LocalDate today) {
        SignatureBlock signatures = SignatureBlock.of(letter, options, roster.now());
        if (options.committee == null) {
            return signatures;
        }
        String code = options.committee.toUpperCase(Locale.ROOT);
        LocalDate day = PrintableLetter.day(letter, options, today);
        Map<String, String> titles = committees.leaders(code, day);
        if (titles.isEmpty()) {
            throw Problem.parameter(
                    "committee",
                    "No leaders of this committee are recorded for " + day
                            + ". Get committee codes and starting dates from /v1/committees.");
        }
        String name = committees.name(code).orElseThrow();
        return signatures.withOffices(titles.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue() + ", " + name)));
    }

    /** Names the part; a letter whose text was changed has the number of the version. */
    private static String contents(DocumentKind part, Integer version) {
        return part == DocumentKind.LETTER && version != null && version > 1 ? "v" + version : part.contents();
    }

    private LetterDetail letter(UUID letterId, DocumentOptions options) {
        Letter letter = letters.visible(letterId, options.asOf);
        if (options.areStaffs() && !caller.isStaff()) {
            throw Problem.of(
                    caller.role().isEmpty() ? ErrorCode.UNAUTHENTICATED : ErrorCode.FORBIDDEN,
                    "Only staff can use templates or replace the date or salutation.");
        }
        return letterViews.detail(letter, EnumSet.allOf(LetterIncludeOption.class), options.asOf);
    }

    /** Represents the current version of a template. */
    record Chosen(String name, long version, byte[] file) {

        XWPFDocument open() {
            return DocxOpener.open(file, WordTemplateSafetyValidator::check);
        }
    }

    private static Optional<Chosen> template(DocumentKind part, DocumentFormat format, DocumentOptions options) {
        if (options.template == null) {
            return Optional.empty();
        }
        if (part != DocumentKind.LETTER || format != DocumentFormat.DOCX) {
            throw Problem.parameter("template", "Templates are for entire letters as Word files. Use letter.docx.");
        }
        return Optional.of(DocumentTemplate.<DocumentTemplate>findByIdOptional(options.template)
                .map(template -> new Chosen(template.name, template.version, template.file))
                .orElseThrow(() -> Problem.parameter(
                        "template",
                        "There is no template with this name. Get the names from /v1/document-templates.")));
    }

    /** Returns the requested file, created once for each source as heavy work and outside a transaction. */
    byte[] file(byte[] source, Order order) {
        String key = Sha256.hex(source);
        byte[] file = made.getIfPresent(key);
        return file != null ? file : gate.run(() -> made.get(key, any -> make(order)));
    }

    /** Holds all input that determines a file. */
    record Order(
            PrintableLetter paper,
            DownloadName name,
            DocumentKind part,
            DocumentFormat format,
            DocumentOptions choices,
            Optional<Chosen> template) {}

    byte[] source(Order order) {
        try {
            return json.writeValueAsBytes(Arrays.asList(
                    order.paper,
                    order.part,
                    order.format,
                    order.choices.columns,
                    order.choices.signatureSpace,
                    order.template.map(Chosen::name).orElse(null),
                    order.template.map(Chosen::version).orElse(null)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document could not be written as JSON", e);
        }
    }

    private static byte[] make(Order order) {
        PrintableLetter paper = order.paper;
        DocumentKind part = order.part;
        return switch (order.format) {
            case DOCX ->
                DocxRenderer.of(
                        order.template.map(Chosen::open).orElseGet(() -> DefaultTemplate.of(part)),
                        paper,
                        order.choices);
            case PDF -> PdfRenderer.of(HtmlRenderer.forPrint(paper, part, order.choices));
            case HTML -> HtmlRenderer.of(paper, part, order.choices).getBytes(StandardCharsets.UTF_8);
            case TXT -> TextRenderer.of(paper, part).getBytes(StandardCharsets.UTF_8);
        };
    }
}
