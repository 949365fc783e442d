package org.signatory.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ResponseLimitTest {

    private static final int QUOTATION_MARKS = 2;

    private final ReportSizeLimit limit = new ReportSizeLimit(new ObjectMapper());

    @Test
    void reportHasAtMostFiveMillionBytes() {
        String largest = "x".repeat(5_000_000 - QUOTATION_MARKS);
        assertThat(limit.check(largest)).isSameAs(largest);
        assertThatThrownBy(() -> limit.check(largest + "x"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.WORK_LIMIT_EXCEEDED));
    }
}
