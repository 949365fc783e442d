package org.signatory.ingest.files;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.signatory.platform.logging.FailureDescription;

/** Reads the text of an RTF file as a stream, without deleted and hidden text, footnotes, headers and footers. */
final class RtfText extends RtfListenerAdaptor {

    private static final Logger LOG = Logger.getLogger(RtfText.class);

    /** The library creates an array of the stated length before it reads the bytes. */
    private static final Pattern BINARY = Pattern.compile("\\\\bin(\\d{1,18})");

    /** The groups whose text is part of the document. */
    private static final Set<Command> TEXT = Set.of(
            Command.rtf, Command.field, Command.fldrslt, Command.shp, Command.shpinst, Command.shptxt, Command.ud);

    private final ExtractedDocumentBuilder text = new ExtractedDocumentBuilder();
    private final Deque<Format> formats = new ArrayDeque<>();
    private Format format = new Format(false, false, false);
    private boolean inTable;
    private boolean inCell;

    private record Format(boolean skipped, boolean hidden, boolean struckOut) {}

    private RtfText() {}

    static ExtractedDocument of(byte[] content) {
        Matcher binary = BINARY.matcher(new String(content, StandardCharsets.ISO_8859_1));
        while (binary.find()) {
            if (Long.parseLong(binary.group(1)) > content.length) {
                throw OoxmlArchive.damaged();
            }
        }
        RtfText reader = new RtfText();
        try {
            new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(content)), reader);
        } catch (FileFormatException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library can throw any exception for a damaged file.
            LOG.debugf(FailureDescription.withoutValues(e), "An RTF file could not be read");
            throw OoxmlArchive.damaged();
        }
        reader.endRow();
        return reader.text.document();
    }

    @Override
    public void processGroupStart() {
        if (formats.size() >= FileLimits.MAX_DEPTH) {
            throw FileFormatException.of(
                    "The file nests groups more than %d levels deep. Paste the list or letter as text.",
                    FileLimits.MAX_DEPTH);
        }
        formats.push(format);
    }

    @Override
    public void processGroupEnd() {
        format = formats.pop();
    }

    @Override
    public void processString(String words) {
        if (format.skipped || format.hidden) {
            return;
        }
        startCell();
        if (format.struckOut) {
            text.appendStruckOut(words);
        } else {
            text.append(words);
        }
    }

    @Override
    public void processCommand(Command command, int value, boolean hasValue, boolean optional) {
        if (command.getCommandType() == CommandType.Destination || optional) {
            format = new Format(format.skipped || !TEXT.contains(command), format.hidden, format.struckOut);
        }
        if (format.skipped) {
            return;
        }
        boolean isOn = !hasValue || value != 0;
        switch (command) {
            case strike, striked -> format = new Format(false, format.hidden, isOn);
            case v, deleted -> format = new Format(false, isOn, format.struckOut);
            case plain -> format = new Format(false, false, false);
            case pard -> inTable = false;
            case intbl -> inTable = true;
            case par, line, sect, page, column, nestcell, nestrow -> endLine();
            case tab -> processString("\t");
            case cell -> endCell();
            case row -> endRow();
            default -> {
                // No text.
            }
        }
    }

    private void startCell() {
        if (inTable && !inCell) {
            startRow();
            text.startCell();
            inCell = true;
        } else if (!inTable && text.isInCell()) {
            endRow();
        }
    }

    private void startRow() {
        if (!text.isInCell()) {
            text.startRow();
        }
    }

    private void endLine() {
        if (!inTable) {
            endRow();
        }
        text.append("\n");
    }

    private void endCell() {
        startRow();
        if (!inCell) {
            text.startCell();
        }
        text.endCell();
        inCell = false;
    }

    private void endRow() {
        if (text.isInCell()) {
            if (inCell) {
                endCell();
            }
            text.endRow();
        }
    }
}
