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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.signatory.access.Caller;
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
    private static final int DESKS = 2;
    private static final int LONGEST_WAIT_SECONDS = 30;

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

    private final Semaphore desks = new Semaphore(DESKS, true);

    /** What the papers of a letter that the caller may see say now. */
    @Transactional
    Paper paper(UUID letterId, DocumentChoices choices) {
        Letter letter = letters.visible(letterId);
        if (choices.areStaffs() && !caller.isStaff()) {
            throw Problem.of(
                    caller.role().isEmpty() ? ErrorCode.UNAUTHENTICATED : ErrorCode.FORBIDDEN,
                    "Templates, and another date or salutation than the letter's own, are for staff.");
        }
        return Paper.of(
                letters.detail(letter, EnumSet.allOf(Include.class), null), choices, Washington.dayOf(clock.instant()));
    }

    /** An office's template as it stands now. */
    record Chosen(String name, long version, byte[] file) {

        XWPFDocument open() {
            return WordFile.open(file);
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

    /** The file of one order, made once for each source. No connection to the database is held meanwhile. */
    byte[] file(byte[] source, Order order) {
        String key = Sha256.hex(source);
        byte[] file = made.getIfPresent(key);
        return file != null || order.format != Format.PDF
                ? made.get(key, any -> make(order))
                : atTheDesk(() -> made.get(key, any -> make(order)));
    }

    /** PDF takes much time and memory: few are made at once, and whoever asks for more waits. */
    private byte[] atTheDesk(Supplier<byte[]> work) {
        try {
            if (!desks.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.of(ErrorCode.UNAVAILABLE, "Too many documents are being made now. Try again in a while.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(ErrorCode.UNAVAILABLE, "The server is stopping. Try again in a while.");
        }
        try {
            return work.get();
        } finally {
            desks.release();
        }
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
