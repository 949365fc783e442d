package org.signatory.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.platform.http.Problem;

@DisplayName("A committee file with a repeated field or a character that cannot be saved is rejected while it is read")
class StrictCommitteeFilesTest {

    private static CommitteeFile read(String file, boolean json) {
        return CommitteeFile.read(file.getBytes(StandardCharsets.UTF_8), json);
    }

    @Test
    void ordinaryFileIsRead() {
        assertThat(read("{\"HSJU\": [{\"bioguide\": \"Q000023\"}]}", true).seats())
                .containsKey("HSJU");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"HSJU\": [{\"bioguide\": \"Q000023\"}], \"HSJU\": [{\"bioguide\": \"S001145\"}]}",
                "{\"HSJU\": [{\"bioguide\": \"Q000023\", \"bioguide\": \"S001145\"}]}",
                "{\"HSJU\": [{\"bioguide\": \"Q000023\", \"title\": \"a\\u0000b\"}]}"
            })
    void faultIsRejected(String file) {
        assertThatThrownBy(() -> read(file, true)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> read(file, false)).isInstanceOf(Problem.class);
    }
}
