package io.ohlas.platform.tenancy;

import java.util.UUID;

import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.StringJavaType;

/**
 * Lets an entity's {@code @TenantId} be the text that Quarkus resolves while its column is a {@code uuid}:
 * {@code @TenantId @JavaType(TenantIdType.class) @JdbcTypeCode(SqlTypes.UUID) private String tenantId;}
 */
public class TenantIdType extends StringJavaType {

    @Override
    @SuppressWarnings("unchecked")
    public <X> X unwrap(String value, Class<X> type, WrapperOptions options) {
        return value != null && type == UUID.class ? (X) UUID.fromString(value) : super.unwrap(value, type, options);
    }

    @Override
    public <X> String wrap(X value, WrapperOptions options) {
        return value instanceof UUID id ? id.toString() : super.wrap(value, options);
    }
}
