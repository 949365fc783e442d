package org.signatory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.signatory.access.HeavyWork;
import org.signatory.access.Idempotent;

/** The rooms of the house and the arrows between them. */
class HouseTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.signatory");

    /** From the inside out: a room sees those before it, never those after it. */
    private static final List<String> ROOMS = List.of(
            "common",
            "history",
            "access",
            "members",
            "names",
            "letters",
            "signons",
            "endorsers",
            "groups",
            "imports",
            "targets",
            "trends",
            "alike",
            "outreach",
            "exports",
            "documents",
            "events",
            "kept",
            "replica",
            "webhooks",
            "backups",
            "feeds",
            "subscriptions",
            "monitoring",
            "charts",
            "dashboard",
            "embeds",
            "demo",
            "contract");

    @TestFactory
    Stream<DynamicTest> aRoomSeesOnlyTheRoomsInsideIt() {
        return ROOMS.stream()
                .map(room -> DynamicTest.dynamicTest(room, () -> {
                    List<String> outside = new ArrayList<>(ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size()));
                    outside.add("database");
                    noClasses()
                            .that()
                            .resideInAPackage("org.signatory." + room + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(outside.stream()
                                    .map(each -> "org.signatory." + each + "..")
                                    .toArray(String[]::new))
                            .allowEmptyShould(true)
                            .check(PRODUCT);
                }));
    }

    @Test
    void endorsersAndSignOnsDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("..endorsers..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..signons..")
                .check(PRODUCT);
    }

    @Test
    void noTwoRoomsLeanOnEachOther() {
        slices().matching("org.signatory.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void thereAreNoDrawersForAnything() {
        noClasses()
                .should()
                .resideInAnyPackage("..service..", "..mapper..", "..dto..", "..impl..", "..util..")
                .check(PRODUCT);
    }

    @Test
    void everyResourceSaysWhoMayCallIt() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .orShould()
                .haveSimpleNameEndingWith("Pages")
                .orShould()
                .haveSimpleNameEndingWith("Acts")
                .check(PRODUCT);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .areMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotAnnotatedWith(RolesAllowed.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotAnnotatedWith(PermitAll.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .check(PRODUCT);
    }

    @Test
    @DisplayName("Idempotent operations return the response that is stored and replayed")
    void idempotentOperationsReturnResponses() {
        methods()
                .that()
                .areAnnotatedWith(Idempotent.class)
                .should()
                .haveRawReturnType(Response.class)
                .check(PRODUCT);
    }

    @Test
    @DisplayName("Heavy work starts outside a transaction")
    void heavyWorkIsNotTransactional() {
        methods()
                .that()
                .areAnnotatedWith(HeavyWork.class)
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .andShould()
                .beDeclaredInClassesThat()
                .areNotAnnotatedWith(Transactional.class)
                .check(PRODUCT);
        noClasses()
                .that()
                .areAnnotatedWith(HeavyWork.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(PRODUCT);
    }

    @Test
    void everyPostCanBeRepeatedSafely() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("..dashboard..")
                .should()
                .beAnnotatedWith(Idempotent.class)
                .check(PRODUCT);
    }
}
