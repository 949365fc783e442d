package org.signatory.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConstraintMessagesTest {

    record Draft(
            @NotBlank String title,
            @NotNull String day,
            @NotEmpty List<String> names,
            @Min(1) int target,
            @Max(500) int limit,
            @Email String email,
            @Size(max = 3) String summary,
            @Size(min = 2, max = 3) String code,
            @Size(min = 2, max = 50, message = "{entries}") List<String> letters,
            @Size(max = 1, message = "{entries}") List<String> topics) {}

    @Test
    @DisplayName("Every standard constraint has a sentence that says what to enter")
    void standardConstraintsHaveSentences() {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        Draft draft = new Draft(" ", null, List.of(), 0, 501, "x", "long", "c", List.of("one"), List.of("a", "b"));

        Map<String, String> messages = validator.validate(draft).stream()
                .collect(Collectors.toMap(each -> each.getPropertyPath().toString(), each -> each.getMessage()));

        assertThat(messages)
                .containsOnly(
                        Map.entry("title", "Enter a value."),
                        Map.entry("day", "Enter a value."),
                        Map.entry("names", "Enter a value."),
                        Map.entry("target", "Enter 1 or more."),
                        Map.entry("limit", "Enter 500 or less."),
                        Map.entry("email", "Enter an email address, such as office@example.org."),
                        Map.entry("summary", "Enter at most 3 characters."),
                        Map.entry("code", "Enter 2 to 3 characters."),
                        Map.entry("letters", "Enter 2 to 50 entries."),
                        Map.entry("topics", "Enter at most 1 entries."));
    }
}
