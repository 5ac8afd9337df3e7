package io.ohlas.k8s;

import java.io.InputStream;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;

/**
 * Reads a manifest as the API server would with strict field validation: a field that nobody knows, a value of the wrong
 * type and a kind that is not listed here are refused. Kubernetes' own kinds are read into its model classes; those of
 * the operators are held against closed schemas of the fields that we use.
 */
final class StrictReader {
    private static final Map<String, Class<?>> KINDS = Map.of(
            "v1/Namespace", Namespace.class,
            "v1/ConfigMap", ConfigMap.class,
            "v1/Service", Service.class,
            "v1/ServiceAccount", ServiceAccount.class,
            "apps/v1/Deployment", Deployment.class,
            "autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
            "networking.k8s.io/v1/Ingress", Ingress.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class);

    private static final ObjectMapper STRICT = strictMapper();

    private StrictReader() {}

    /** @throws ManifestRefused with the place and the reason */
    static void read(Manifest manifest) {
        if (KINDS.containsKey(manifest.type())) {
            readInto(KINDS.get(manifest.type()), manifest);
        } else {
            validate(manifest);
        }
    }

    private static void readInto(Class<?> kind, Manifest manifest) {
        try {
            STRICT.treeToValue(manifest.tree(), kind);
        } catch (JsonProcessingException e) {
            throw new ManifestRefused(manifest, e.getOriginalMessage());
        }
    }

    private static void validate(Manifest manifest) {
        InputStream schema = StrictReader.class.getResourceAsStream("/operators/" + manifest.kind() + ".schema.json");
        if (schema == null) {
            throw new ManifestRefused(manifest, "no kind " + manifest.type() + " is known");
        }
        var messages = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(manifest.tree());
        if (!messages.isEmpty()) {
            throw new ManifestRefused(manifest, messages.toString());
        }
    }

    // The model classes swallow unknown fields by an "any setter" and Jackson turns numbers into texts: both off.
    private static ObjectMapper strictMapper() {
        var mapper = JsonMapper.builder()
                .annotationIntrospector(new JacksonAnnotationIntrospector() {
                    @Override
                    public Boolean hasAnySetter(Annotated member) {
                        return false;
                    }
                })
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        for (var shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }

    /** A manifest that the API server would not take. */
    static final class ManifestRefused extends RuntimeException {
        ManifestRefused(Manifest manifest, String reason) {
            super(manifest + ": " + reason);
        }
    }
}
