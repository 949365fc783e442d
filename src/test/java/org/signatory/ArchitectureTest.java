package org.signatory;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.signatory.platform.limits.HeavyWork;
import org.signatory.security.Idempotent;

/** Verifies the packages, their order, and what each kind of class may do. */
class ArchitectureTest {

    static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.signatory");

    /** The packages in their order: each may use the packages before it, never those after it. */
    static final List<String> PACKAGES = List.of(
            "platform",
            "audit",
            "security",
            "roster",
            "matching",
            "letters",
            "endorsements",
            "groups",
            "signons",
            "delivery",
            "ingest",
            "documents",
            "insights",
            "outreach",
            "operations",
            "web");

    @Test
    @DisplayName("Every class is in one of the listed packages")
    void everyPackageIsListed() {
        Set<String> found = PRODUCT.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.signatory."))
                .map(name -> name.split("\\.")[2])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).containsExactlyInAnyOrderElementsOf(PACKAGES);
    }

    @TestFactory
    @DisplayName("A package uses only the packages before it")
    Stream<DynamicTest> packagesDependInOneDirection() {
        return PACKAGES.stream()
                .limit(PACKAGES.size() - 1L)
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> noClasses()
                                .that()
                                .resideInAPackage("org.signatory." + name + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        PACKAGES.subList(PACKAGES.indexOf(name) + 1, PACKAGES.size()).stream()
                                                .map(later -> "org.signatory." + later + "..")
                                                .toArray(String[]::new))
                                .check(PRODUCT)));
    }

    @Test
    @DisplayName("Endorsements do not depend on sign-ons, nor sign-ons on endorsements")
    void endorsementsAndSignOnsAreIndependent() {
        noClasses()
                .that()
                .resideInAPackage("..signons..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..endorsements..")
                .check(PRODUCT);
    }

    @Test
    @DisplayName("Packages are free of cycles")
    void packagesAreFreeOfCycles() {
        slices().matching("org.signatory.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    @DisplayName("Packages are named by feature, not by kind of class")
    void packagesAreNamedByFeature() {
        noClasses()
                .should()
                .resideInAnyPackage("..service..", "..mapper..", "..dto..", "..impl..", "..util..")
                .check(PRODUCT);
    }

    @Test
    @DisplayName("Classes with a path are resources, pages, or the actions of a page")
    void pathsBelongToResourcesAndPages() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .orShould()
                .haveSimpleNameEndingWith("Pages")
                .orShould()
                .haveSimpleNameEndingWith("Actions")
                .check(PRODUCT);
    }

    @Test
    @DisplayName("Resources handle HTTP only: no transactions, no database, no history")
    void resourcesHandleHttpOnly() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "jakarta.transaction..",
                                "jakarta.persistence..",
                                "io.quarkus.narayana..",
                                "io.quarkus.hibernate..",
                                "org.hibernate..",
                                "org.signatory.audit..",
                                "org.signatory.platform.sql..")
                        .and(not(simpleNameStartingWith("AuditEntryView"))))
                .check(PRODUCT);
    }

    @Test
    @DisplayName("Resources of letters and sign-ons do not handle entities")
    void resourcesHandleViews() {
        noClasses()
                .that()
                .resideInAnyPackage("..letters..", "..signons..")
                .and()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(PanacheEntityBase.class)
                .check(PRODUCT);
    }

    @Test
    @DisplayName("Pages do not call resources")
    void pagesCallServices() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .check(PRODUCT);
    }

    @Test
    @DisplayName("Every operation states its roles")
    void everyOperationStatesItsRoles() {
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
    @DisplayName("Every POST of the API accepts an Idempotency-Key")
    void everyPostIsIdempotent() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("org.signatory.web..")
                .should()
                .beAnnotatedWith(Idempotent.class)
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
    @DisplayName("Heavy work also stays outside a transaction for requests with an Idempotency-Key")
    void heavyWorkIsNotTransactionalWithKey() {
        List<String> transactional = PRODUCT.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(HeavyWork.class)
                        || method.getOwner().isAnnotatedWith(HeavyWork.class))
                .filter(method -> method.isAnnotatedWith(Idempotent.class))
                .filter(method -> method.getAnnotationOfType(Idempotent.class).transactional())
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(transactional).isEmpty();
    }
}
