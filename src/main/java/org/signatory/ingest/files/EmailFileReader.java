package org.signatory.ingest.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jboss.logging.Logger;
import org.signatory.platform.logging.FailureDescription;

/** Reads the body of a saved email as a stream. Headers are not read; attachments are named and not read. */
final class EmailFileReader {

    private static final Logger LOG = Logger.getLogger(EmailFileReader.class);
    private static final int MAX_PARTS = 1_000;
    private static final int MAX_MULTIPART_DEPTH = 20;
    private static final int MAX_HEADER_LENGTH = 100_000;
    private static final int MAX_NAMED = 10;
    private static final Pattern FILE_NAME = Pattern.compile("(?i)name\\*?=\\s*\"?([^\";\\r\\n]{1,300})");
    private static final Pattern SOFT_BREAK = Pattern.compile("(?<!^-)(?<!\\n--) \\r?\\n");

    /** Represents one part of the body. */
    private record Part(String type, ExtractedDocument content) {}

    private final List<Part> parts = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();

    /** The outermost {@code multipart/alternative}, whose parts have the same content. */
    private int alternative;

    private int firstAlternative;
    private int depth;
    private int read;
    private boolean attached;
    private boolean flowed;
    private String fileName;

    private EmailFileReader() {}

    static ExtractedDocument of(byte[] content) {
        EmailFileReader mail = new EmailFileReader();
        try {
            mail.read(content);
        } catch (IOException | MimeException | RuntimeException e) {
            if (e instanceof FileFormatException refusal) {
                throw refusal;
            }
            LOG.debugf(FailureDescription.withoutValues(e), "An email could not be read");
            throw OoxmlArchive.damaged();
        }
        return mail.document();
    }

    private void read(byte[] content) throws IOException, MimeException {
        MimeTokenStream mail = new MimeTokenStream(new MimeConfig.Builder()
                .setMaxHeaderCount(FileLimits.MAX_PARTS)
                .setMaxHeaderLen(MAX_HEADER_LENGTH)
                .setMaxLineLen(-1)
                .build());
        mail.setRecursionMode(RecursionMode.M_NO_RECURSE);
        mail.parse(new ByteArrayInputStream(content));
        for (EntityState state = mail.getState(); state != EntityState.T_END_OF_STREAM; state = mail.next()) {
            switch (state) {
                case T_START_HEADER -> startPart();
                case T_FIELD -> field(mail.getField());
                case T_START_MULTIPART -> startMultipart(mail.getBodyDescriptor());
                case T_END_MULTIPART -> endMultipart();
                case T_BODY -> body(mail);
                default -> {
                    // No content.
                }
            }
        }
    }

    private void startPart() {
        attached = false;
        flowed = false;
        fileName = null;
        if (++read > MAX_PARTS) {
            throw FileFormatException.of("The email has more than %,d parts. Paste its text instead.", MAX_PARTS);
        }
    }

    private void field(Field field) {
        String name = field.getName().toLowerCase(Locale.ROOT);
        if (!name.equals("content-disposition") && !name.equals("content-type")) {
            return;
        }
        flowed |= field.getBody().toLowerCase(Locale.ROOT).contains("format=flowed");
        attached |= field.getBody().strip().toLowerCase(Locale.ROOT).startsWith("attachment");
        Matcher named = FILE_NAME.matcher(field.getBody());
        if (named.find()) {
            fileName = DecoderUtil.decodeEncodedWords(named.group(1).strip(), DecodeMonitor.SILENT);
        }
    }

    private void startMultipart(BodyDescriptor descriptor) {
        if (++depth > MAX_MULTIPART_DEPTH) {
            throw FileFormatException.of(
                    "The email nests parts more than %d levels deep. Paste its text instead.", MAX_MULTIPART_DEPTH);
        }
        if (alternative == 0 && descriptor.getMimeType().equals("multipart/alternative")) {
            alternative = depth;
            firstAlternative = parts.size();
        }
    }

    private void endMultipart() {
        if (depth == alternative) {
            List<Part> same = parts.subList(firstAlternative, parts.size());
            Part best = same.stream()
                    .filter(part -> !part.content.text().isBlank())
                    .min((a, b) -> Boolean.compare(a.type.equals("text/html"), b.type.equals("text/html")))
                    .orElse(null);
            same.clear();
            if (best != null) {
                parts.add(best);
            }
            alternative = 0;
        }
        depth--;
    }

    private void body(MimeTokenStream mail) throws IOException {
        BodyDescriptor descriptor = mail.getBodyDescriptor();
        String type = descriptor.getMimeType();
        boolean isText = type.equals("text/plain") || type.equals("text/html");
        if (attached || !isText) {
            if (attached || fileName != null || type.equals("message/rfc822")) {
                attachments.add(fileName == null ? "an email" : "\"" + fileName + "\"");
            }
            return;
        }
        String text = text(mail.getDecodedInputStream(), descriptor.getCharset());
        if (type.equals("text/html")) {
            parts.add(new Part(type, HtmlText.of(text)));
            return;
        }
        parts.add(new Part(
                type, ExtractedDocument.of(flowed ? SOFT_BREAK.matcher(text).replaceAll(" ") : text)));
    }

    private static String text(InputStream decoded, String charset) throws IOException {
        byte[] bytes = decoded.readNBytes(4 * FileLimits.MAX_TEXT);
        if (charset != null && !charset.equalsIgnoreCase("us-ascii")) {
            try {
                String text = new String(bytes, Charset.forName(charset));
                if (text.length() > FileLimits.MAX_TEXT) {
                    throw TextDecoder.tooLong();
                }
                return text;
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                LOG.debug("An email has an unknown encoding");
            }
        }
        return TextDecoder.of(bytes).text();
    }

    private ExtractedDocument document() {
        List<String> notices = new ArrayList<>();
        parts.forEach(part -> notices.addAll(part.content.notices()));
        if (!attachments.isEmpty()) {
            notices.add("attachments were not read; upload the attachment that contains the list: "
                    + attachments.stream().limit(MAX_NAMED).collect(Collectors.joining(", "))
                    + (attachments.size() > MAX_NAMED ? " and more" : ""));
        }
        String text = parts.stream().map(part -> part.content.text()).collect(Collectors.joining("\n\n"));
        if (text.length() > FileLimits.MAX_TEXT) {
            throw TextDecoder.tooLong();
        }
        return new ExtractedDocument(
                text,
                parts.stream().flatMap(part -> part.content.tables().stream()).toList(),
                notices);
    }
}
