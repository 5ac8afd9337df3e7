package io.ohlas.platform.messaging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Wire name of an event record: {@code <service>.<fact-in-past-tense>.v<major>}. It is the AMQP routing key and
 * type, and the name of the schema's folder under {@code contracts/}. A Java class may be renamed freely; this may not.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
    String value();
}
