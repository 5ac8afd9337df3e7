package io.ohlas.alert.desk;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.resteasy.reactive.RestResponse;

import io.ohlas.alert.casework.CustomerCase;
import io.ohlas.alert.worklist.CaseView;
import io.ohlas.alert.worklist.CaseViews;
import io.ohlas.platform.web.etag.Version;

/** A case as it stands after a step, with the ETag for the next one. */
@ApplicationScoped
class Answers {

    private final CaseViews views;

    Answers(CaseViews views) {
        this.views = views;
    }

    RestResponse<CaseView> ok(CustomerCase subject) {
        return answer(RestResponse.Status.OK, subject);
    }

    RestResponse<CaseView> created(CustomerCase subject) {
        return answer(RestResponse.Status.CREATED, subject);
    }

    private RestResponse<CaseView> answer(RestResponse.Status status, CustomerCase subject) {
        CaseView view = views.withTimeline(subject.facts());
        return RestResponse.ResponseBuilder.create(status, view)
                .location(URI.create("/api/v1/cases/" + subject.id()))
                .header("ETag", Version.etag(view.version()))
                .build();
    }
}
