package org.signatory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Qute treats 0 as false, so a template must compare a number with null to check for its presence. */
class NumbersInTemplatesTest {

    private static final Set<String> NUMBERS = Set.of("int", "long", "java.lang.Integer", "java.lang.Long");
    private static final Pattern CONDITION = Pattern.compile("\\{#(?:else )?if ([^}]*)}");
    /** Matches a condition on a value without a comparison. */
    private static final Pattern BARE =
            Pattern.compile("(?:^|&&\\s*|\\|\\|\\s*|!|(?<!\\w)\\()[\\w.:]+\\.(\\w+)(?=\\s*(?:$|&&|\\|\\||\\)))");

    @Test
    @DisplayName("No template treats the number 0 as missing")
    void zeroIsANumber() throws IOException {
        JavaClasses product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.signatory");
        Set<String> numbers = names(product, NUMBERS::contains);
        // Skips names that are a number in some records and another type in others.
        numbers.removeAll(names(product, type -> !NUMBERS.contains(type)));
        numbers.addAll(Set.of("version", "district"));
        assertThat(numbers).contains("targetCount");
        List<String> found = new ArrayList<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                CONDITION
                        .matcher(Files.readString(template))
                        .results()
                        .forEach(condition -> BARE.matcher(condition.group(1))
                                .results()
                                .filter(name -> numbers.contains(name.group(1)))
                                .forEach(name -> found.add(template + ": " + condition.group())));
            }
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> names(JavaClasses product, Predicate<String> type) {
        Set<String> names = product.stream()
                .filter(JavaClass::isRecord)
                .map(JavaClass::getFields)
                .flatMap(Set::stream)
                .filter(field -> type.test(field.getRawType().getName()))
                .map(JavaField::getName)
                .collect(Collectors.toSet());
        product.stream()
                .filter(each -> each.getPackageName().equals("org.signatory.web"))
                .map(JavaClass::getMethods)
                .flatMap(Set::stream)
                .filter(method -> method.getRawParameterTypes().isEmpty()
                        && type.test(method.getRawReturnType().getName()))
                .map(JavaMethod::getName)
                .forEach(names::add);
        return names;
    }
}
