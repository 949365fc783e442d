package org.signatory.platform.sql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Encodes the key values of a list's row as bytes, and decodes them. */
final class CursorCodec {

    private CursorCodec() {}

    static byte[] write(List<?> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Object value : values) {
                if (value instanceof String text) {
                    out.writeUTF(text);
                } else if (value instanceof UUID id) {
                    out.writeLong(id.getMostSignificantBits());
                    out.writeLong(id.getLeastSignificantBits());
                } else if (value instanceof Instant instant) {
                    out.writeLong(instant.getEpochSecond());
                    out.writeInt(instant.getNano());
                } else if (value instanceof LocalDate day) {
                    out.writeInt((int) day.toEpochDay());
                } else if (value instanceof Integer number) {
                    out.writeInt(number);
                } else {
                    throw new IllegalStateException("A list cannot be sorted by " + value);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** Decodes values of these types. Accepts only bytes that {@link #write} encoded. */
    static List<Object> read(byte[] bytes, List<? extends Class<?>> types) {
        List<Object> values = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (Class<?> type : types) {
                values.add(read(in, type));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    private static Object read(DataInputStream in, Class<?> type) throws IOException {
        if (type == String.class) {
            return in.readUTF();
        }
        if (type == UUID.class) {
            return new UUID(in.readLong(), in.readLong());
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(in.readLong(), in.readInt());
        }
        return type == LocalDate.class ? LocalDate.ofEpochDay(in.readInt()) : (Object) in.readInt();
    }
}
