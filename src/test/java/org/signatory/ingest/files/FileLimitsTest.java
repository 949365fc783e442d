package org.signatory.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FileLimitsTest {

    @Test
    @DisplayName("docs/security.md states each limit with its name and its value")
    void eachLimitIsDocumented() throws Exception {
        String limits = Files.readString(Path.of("docs/security.md"));
        for (Field field : FileLimits.class.getDeclaredFields()) {
            int value = field.getInt(null);
            String shown = field.getName().endsWith("BYTES")
                    ? (value >> 20) + " MiB"
                    : String.format(Locale.ROOT, "%,d", value);
            assertThat(limits)
                    .as(field.getName())
                    .containsPattern("(?<![\\d,])" + shown + "[^`|]*\\(`" + field.getName() + "`\\)");
        }
    }
}
