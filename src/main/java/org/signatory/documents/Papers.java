package org.signatory.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.signatory.access.Caller;
import org.signatory.access.HeavyWorkGate;
import org.signatory.common.ErrorCode;
import org.signatory.common.Problem;
import org.signatory.common.Sha256;
import org.signatory.common.Washington;
import org.signatory.imports.WordFile;
import org.signatory.letters.Include;
import org.signatory.letters.Letter;
import org.signatory.letters.Letters;

/** Makes the papers of letters, and keeps the latest for a while: a large letter as PDF takes a second or more. */
@ApplicationScoped
class Papers {

    private static final long MOST_BYTES = 32L << 20;

    @Inject
    HeavyWorkGate gate;

    @Inject
    Letters letters;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    ObjectMapper json;

    private final Cache<String, byte[]> made = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<String, byte[]>weigher((source, file) -> file.length)
            .build();

    /** What the papers of a letter that the caller may see say now. */
    @Transactional
    Paper paper(UUID letterId, DocumentChoices choices) {
        Letter letter = letters.visible(letterId, choices.asOf);
        if (choices.areStaffs() && !caller.isStaff()) {
            throw Problem.of(
                    caller.role().isEmpty() ? ErrorCode.UNAUTHENTICATED : ErrorCode.FORBIDDEN,
                    "Templates, and another date or salutation than the letter's own, are for staff.");
        }
        LocalDate today = Washington.dayOf(clock.instant());
        LocalDate day = choices.asOf == null || choices.asOf.isAfter(today) ? today : choices.asOf;
        return Paper.of(letters.detail(letter, EnumSet.allOf(Include.class), choices.asOf), choices, day);
    }

    /** An office's template as it stands now. */
    record Chosen(String name, long version, byte[] file) {

        XWPFDocument open() {
            return WordFile.open(file, TemplatePackage::check);
        }
    }

    /** The template that was asked for. */
    @Transactional
    Optional<Chosen> template(Part part, Format format, DocumentChoices choices) {
        if (choices.template == null) {
            return Optional.empty();
        }
        if (part != Part.LETTER || format != Format.DOCX) {
            throw Problem.parameter("template", "A template makes a whole letter as a Word file: ask for letter.docx.");
        }
        return Optional.of(DocumentTemplate.<DocumentTemplate>findByIdOptional(choices.template)
                .map(template -> new Chosen(template.name, template.version, template.file))
                .orElseThrow(() -> Problem.parameter(
                        "template", "There is no template of this name. /v1/document-templates lists them.")));
    }

    /** Returns the file of one order, made once for each source as heavy work and outside a transaction. */
    byte[] file(byte[] source, Order order) {
        String key = Sha256.hex(source);
        byte[] file = made.getIfPresent(key);
        return file != null ? file : gate.run(() -> made.get(key, any -> make(order)));
    }

    /** All that decides how a file comes out. */
    record Order(Paper paper, Part part, Format format, DocumentChoices choices, Optional<Chosen> template) {}

    byte[] source(Order order) {
        try {
            return json.writeValueAsBytes(Arrays.asList(
                    order.paper,
                    order.part,
                    order.format,
                    order.choices.columns,
                    order.choices.space,
                    order.template.map(Chosen::name).orElse(null),
                    order.template.map(Chosen::version).orElse(null)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A paper could not be written as JSON", e);
        }
    }

    private static byte[] make(Order order) {
        Paper paper = order.paper;
        Part part = order.part;
        return switch (order.format) {
            case DOCX ->
                WordPaper.of(
                        order.template.map(Chosen::open).orElseGet(() -> OwnTemplate.of(part)), paper, order.choices);
            case PDF -> PdfPaper.of(WebPaper.forPrint(paper, part, order.choices));
            case HTML -> WebPaper.of(paper, part, order.choices).getBytes(StandardCharsets.UTF_8);
            case TXT -> PlainPaper.of(paper, part).getBytes(StandardCharsets.UTF_8);
        };
    }
}
