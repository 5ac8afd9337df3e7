package io.ohlas.scoring.report;

import java.util.Set;
import java.util.TreeSet;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes the query parameters of scores, which are read by name and so stand in no signature. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ReportParameters implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        describe(document, "/api/v1/scores", Parameters.names());
        describe(document, "/api/v1/scores/live", Parameters.names());
        describe(document, "/api/v1/scores/compare", Parameters.namesOfSides("a", "b"));
    }

    private static void describe(OpenAPI document, String path, Set<String> names) {
        var operation = document.getPaths().getPathItem(path).getGET();
        new TreeSet<>(names).forEach(name -> operation.addParameter(parameter(name)));
    }

    private static Parameter parameter(String name) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
