package org.signatory.ingest.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.signatory.platform.limits.CountedInputStream;

/** Opens the ZIP archive of an Office file by its central directory, and limits what is unpacked. */
final class OoxmlArchive implements ZipEntrySource {

    private static final String DAMAGED = "The file is damaged. Open the file, save it again and upload the new file.";

    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;
    private final long maxBytes;
    private long unpacked;
    private FileFormatException refusal;
    private boolean closed;

    private OoxmlArchive(ZipFile zip, long maxBytes) {
        this.zip = zip;
        this.entries = Collections.list(zip.getEntries());
        this.maxBytes = maxBytes;
    }

    /**
     * Reads the list of parts without unpacking any.
     *
     * @throws FileFormatException if the archive is damaged or exceeds a limit according to its directory
     */
    static OoxmlArchive open(byte[] content) {
        return open(content, FileLimits.MAX_UNPACKED_BYTES);
    }

    /** @param maxBytes the limit on the unpacked size of all parts together */
    static OoxmlArchive open(byte[] content, int maxBytes) {
        if (directoryHeaders(content) > FileLimits.MAX_PARTS) {
            throw FileFormatException.of(
                    "The file has more than %,d parts. Upload a file with only the list or letter.",
                    FileLimits.MAX_PARTS);
        }
        ZipFile zip;
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .get();
        } catch (IOException | IllegalArgumentException e) {
            throw damaged();
        }
        // The archive is in memory, so it has no resources to release.
        OoxmlArchive archive = new OoxmlArchive(zip, maxBytes);
        archive.check();
        return archive;
    }

    /** Counts the possible directory headers before the library creates an object for each. */
    private static int directoryHeaders(byte[] content) {
        int count = 0;
        for (int i = 0; i + 3 < content.length; i++) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 1 && content[i + 3] == 2) {
                count++;
            }
        }
        return count;
    }

    private void check() {
        Set<String> names = new HashSet<>();
        long total = 0;
        for (ZipArchiveEntry entry : entries) {
            boolean readable = entry.getMethod() == ZipEntry.DEFLATED || entry.getMethod() == ZipEntry.STORED;
            if (!readable
                    || entry.getGeneralPurposeBit().usesEncryption()
                    || entry.getSize() < 0
                    || !names.add(entry.getName())) {
                throw damaged();
            }
            limitPart(entry.getSize());
            total += entry.getSize();
            limitAll(total);
        }
    }

    private void limitPart(long bytes) {
        if (bytes > FileLimits.MAX_PART_BYTES) {
            throw tooLarge("A part of the file unpacks to more than ", FileLimits.MAX_PART_BYTES);
        }
    }

    private void limitAll(long bytes) {
        if (bytes > maxBytes) {
            throw tooLarge("The file unpacks to more than ", maxBytes);
        }
    }

    private FileFormatException tooLarge(String what, long limit) {
        refusal = new FileFormatException(
                what + (limit >> 20) + " MiB. Upload a file with only the list or letter, and remove large pictures.");
        return refusal;
    }

    static FileFormatException damaged() {
        return new FileFormatException(DAMAGED);
    }

    /** Returns the exception for the exceeded limit, if any, otherwise for a damaged file. */
    FileFormatException refusal() {
        return refusal == null ? damaged() : refusal;
    }

    boolean hasPartUnder(String folder) {
        return entries.stream().anyMatch(entry -> entry.getName().startsWith(folder));
    }

    List<String> names() {
        return entries.stream().map(ZipArchiveEntry::getName).toList();
    }

    /** Unpacks one part as a stream that enforces the limits. */
    InputStream part(String name) throws IOException {
        return getInputStream(zip.getEntry(name));
    }

    /** Repacks the parts of the directory for a reader that uses the local headers instead. */
    byte[] repacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipArchiveEntry entry : entries) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream part = getInputStream(entry)) {
                    part.transferTo(out);
                }
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return Collections.enumeration(entries);
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        // No Office program writes files with part names that differ only in case.
        return entries.stream()
                .filter(entry -> entry.getName().equalsIgnoreCase(path.startsWith("/") ? path.substring(1) : path))
                .findFirst()
                .orElse(null);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new Counted(zip.getInputStream(entry));
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    /** Counts the unpacked bytes, because the sizes in the directory can be false. */
    private final class Counted extends CountedInputStream {

        private long read;

        Counted(InputStream part) {
            super(part);
        }

        @Override
        protected void count(long more) {
            read += more;
            unpacked += more;
            limitPart(read);
            limitAll(unpacked);
        }
    }
}
