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

/** Qute takes 0 for false, so a template that asks whether there is a number must compare it with null. */
class NumbersInTemplatesTest {

    private static final Set<String> NUMBERS = Set.of("int", "long", "java.lang.Integer", "java.lang.Long");
    private static final Pattern CONDITION = Pattern.compile("\\{#(?:else )?if ([^}]*)}");
    /** A value that is a condition by itself: not compared with anything. */
    private static final Pattern BARE =
            Pattern.compile("(?:^|&&\\s*|\\|\\|\\s*|!|(?<!\\w)\\()[\\w.:]+\\.(\\w+)(?=\\s*(?:$|&&|\\|\\||\\)))");

    @Test
    @DisplayName("No template takes the number 0 for a missing number")
    void zeroIsANumber() throws IOException {
        JavaClasses product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.signatory");
        Set<String> numbers = names(product, NUMBERS::contains);
        // Of a name that some records have for a number and others for something else, a template alone tells nothing.
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
