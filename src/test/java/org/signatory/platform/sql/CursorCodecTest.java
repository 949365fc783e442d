package org.signatory.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class CursorCodecTest {

    @Property
    void valuesSurviveARoundTrip(
            @ForAll @StringLength(max = 500) String text,
            @ForAll long most,
            @ForAll long least,
            @ForAll int number,
            @ForAll @LongRange(min = -9_000_000_000L, max = 254_000_000_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano,
            @ForAll LocalDate day) {
        List<Object> values = List.of(text, new UUID(most, least), number, Instant.ofEpochSecond(second, nano), day);
        List<Class<?>> types = List.of(String.class, UUID.class, Integer.class, Instant.class, LocalDate.class);
        assertThat(CursorCodec.read(CursorCodec.write(values), types)).isEqualTo(values);
    }
}
