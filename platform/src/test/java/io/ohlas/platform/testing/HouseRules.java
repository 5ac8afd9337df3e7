package io.ohlas.platform.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import io.ohlas.platform.messaging.EventType;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The house style as far as a tool can hold it. A service takes all rules over in one line of its ArchitectureTest:
 * {@code @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);}
 */
public final class HouseRules {
    private static final int MOST_CONSTRUCTOR_PARAMETERS = 5;

    private static final DescribedPredicate<JavaMethod> AN_ENDPOINT =
            describe("an endpoint", method -> method.isMetaAnnotatedWith(HttpMethod.class));

    private static final DescribedPredicate<JavaMethodCall> READING_THE_CLOCK =
            describe("reading the clock", call -> isNow(call.getTarget()));

    private HouseRules() {}

    @ArchTest
    public static final ArchRule features_form_no_cycle = slices().matching(
                    "io.ohlas.[survey|scoring|alert|gateway].(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    // The platform's parts are its packages, however deep: web.problem and web.idempotency are two.
    @ArchTest
    public static final ArchRule packages_of_the_platform_form_no_cycle = slices().matching("io.ohlas.platform.(**)")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule no_part_sees_another_services_code =
            classes().should(onlySeeThePlatformAndThemselves());

    @ArchTest
    public static final ArchRule no_package_is_named_after_a_layer = noClasses()
            .should()
            .resideInAnyPackage(
                    "..service..",
                    "..model..",
                    "..dto..",
                    "..util..",
                    "..utils..",
                    "..common..",
                    "..impl..",
                    "..helper..");

    @ArchTest
    public static final ArchRule no_name_is_padded =
            noClasses().should().haveNameMatching(".*(Dto|Impl|Manager|Helper|Utils?|Exception)");

    @ArchTest
    public static final ArchRule entities_know_neither_http_nor_broker = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.smallrye.reactive..", "io.vertx..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule entities_have_no_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .haveRawReturnType(void.class)
            .and(describe(
                    "take one value",
                    (JavaMethod method) -> method.getParameters().size() == 1))
            .should()
            .haveNameMatching("set[A-Z].*")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule resources_are_package_private = classes()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    // Quarkus REST only warns about an endpoint that is not public, then leaves it out of the API.
    @ArchTest
    public static final ArchRule endpoints_are_public =
            methods().that(AN_ENDPOINT).should().bePublic().allowEmptyShould(true);

    @ArchTest
    public static final ArchRule endpoints_say_who_may_call_them =
            methods().that(AN_ENDPOINT).should(sayWhoMayCallThem()).allowEmptyShould(true);

    // Without it an address takes any Accept, and answers a browser with the text of a Java object.
    @ArchTest
    public static final ArchRule endpoints_say_what_they_answer =
            methods().that(AN_ENDPOINT).should(sayWhatTheyAnswer()).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule events_are_records = classes()
            .that()
            .areAnnotatedWith(EventType.class)
            .should()
            .beRecords()
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule only_the_platform_reads_the_clock = noClasses()
            .that()
            .resideOutsideOfPackage("io.ohlas.platform..")
            .should()
            .callMethodWhere(READING_THE_CLOCK)
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule what_a_class_needs_comes_through_its_constructor =
            noFields().should().beAnnotatedWith(Inject.class).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule constructors_take_five_parameters_at_most = constructors()
            .that()
            .areDeclaredInClassesThat(describe("are injected into", HouseRules::isBean))
            .should(takeFiveParametersAtMost())
            .allowEmptyShould(true);

    private static boolean isNow(MethodCallTarget target) {
        return target.getName().equals("now")
                && target.getOwner().isAssignableTo(describe("a time", HouseRules::isTime))
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isTime(JavaClass type) {
        return type.isEquivalentTo(Instant.class)
                || type.isEquivalentTo(LocalDate.class)
                || type.isEquivalentTo(LocalDateTime.class)
                || type.isEquivalentTo(OffsetDateTime.class)
                || type.isEquivalentTo(ZonedDateTime.class);
    }

    // Values and entities are made by their factories, beans by the container: only the latter hide what they need.
    private static boolean isBean(JavaClass type) {
        return !type.isRecord()
                && !type.isEnum()
                && type.getAnnotations().stream().anyMatch(annotation -> annotation
                        .getRawType()
                        .getName()
                        .matches("jakarta\\.(enterprise\\.context\\..*Scoped|inject\\.Singleton|ws\\.rs\\.Path)"));
    }

    private static ArchCondition<JavaConstructor> takeFiveParametersAtMost() {
        return new ArchCondition<>("take five parameters at most") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                // A parameter of the configuration is a value, not a collaborator.
                long collaborators = constructor.getParameters().stream()
                        .filter(parameter -> parameter.getAnnotations().isEmpty())
                        .count();
                if (collaborators > MOST_CONSTRUCTOR_PARAMETERS) {
                    events.add(SimpleConditionEvent.violated(
                            constructor, constructor.getFullName() + " takes " + collaborators + " collaborators"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> onlySeeThePlatformAndThemselves() {
        return new ArchCondition<>("only see the platform and themselves") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isForeign(part(type), part(dependency.getTargetClass())))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static boolean isForeign(String own, String other) {
        return !other.isEmpty() && !other.equals(own) && !other.equals("platform");
    }

    /** The part of the suite that a class belongs to: {@code survey} for io.ohlas.survey.design.Survey; empty for others. */
    private static String part(JavaClass type) {
        String[] names = type.getBaseComponentType().getPackageName().split("\\.");
        return names.length > 2 && names[0].equals("io") && names[1].equals("ohlas") ? names[2] : "";
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!isSaid(method) && !isSaid(method.getOwner())) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " names no role"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> sayWhatTheyAnswer() {
        return new ArchCondition<>("say what they answer") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!method.isAnnotatedWith(Produces.class)
                        && !method.getOwner().isAnnotatedWith(Produces.class)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " names no media type"));
                }
            }
        };
    }

    private static boolean isSaid(CanBeAnnotated member) {
        return member.isAnnotatedWith(RolesAllowed.class)
                || member.isAnnotatedWith(PermitAll.class)
                || member.isAnnotatedWith(DenyAll.class);
    }
}
