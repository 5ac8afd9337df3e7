package io.ohlas.survey;

import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import io.ohlas.platform.messaging.EventType;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "io.ohlas.survey", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule features_form_no_cycle =
            slices().matching("io.ohlas.survey.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_service_sees_another_services_code = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.ohlas.scoring..", "io.ohlas.alert..", "io.ohlas.gateway..");

    @ArchTest
    static final ArchRule entities_know_neither_http_nor_broker = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.smallrye.reactive..", "io.vertx..");

    @ArchTest
    static final ArchRule resources_are_package_private =
            classes().that().haveSimpleNameEndingWith("Resource").should().bePackagePrivate();

    // Quarkus REST only warns about a non-public resource method, then leaves it out of the API.
    @ArchTest
    static final ArchRule endpoints_are_public = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should()
            .bePublic();

    @ArchTest
    static final ArchRule events_are_records =
            classes().that().areAnnotatedWith(EventType.class).should().beRecords();

    @ArchTest
    static final ArchRule only_the_platform_reads_the_clock =
            noClasses().should().callMethod(java.time.Instant.class, "now");
}
