package io.ohlas.survey.tenant;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A time zone by its IANA name, such as Europe/Prague; null is fine. */
@Documented
@Constraint(validatedBy = TimeZoneId.Known.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface TimeZoneId {
    String message() default "is not the IANA name of a time zone, such as Europe/Prague";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Knows the names that this Java knows. */
    class Known implements ConstraintValidator<TimeZoneId, String> {

        @Override
        public boolean isValid(String zone, ConstraintValidatorContext context) {
            return zone == null || ZoneId.getAvailableZoneIds().contains(zone);
        }
    }
}
