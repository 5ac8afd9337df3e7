package io.ohlas.survey.interaction;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.platform.web.problem.Problem;
import io.ohlas.platform.web.problem.Refusal;
import io.ohlas.survey.invitation.InvitationLinks;

/** Records many interactions one by one: the good ones are kept, the bad ones named. */
@ApplicationScoped
class RecordBatch {

    static final int MOST_ITEMS = 1_000;

    private final InteractionReader reader;
    private final RecordInteraction recordInteraction;
    private final InvitationLinks links;

    RecordBatch(InteractionReader reader, RecordInteraction recordInteraction, InvitationLinks links) {
        this.reader = reader;
        this.recordInteraction = recordInteraction;
        this.links = links;
    }

    /**
     * What became of one item.
     *
     * @param index its place in the batch, from 0
     * @param status as if it had been sent alone
     * @param problem null when it was recorded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemResult(int index, int status, @JsonUnwrapped InteractionView interaction, Problem problem) {}

    /** @throws BatchRefused when it holds no item or too many */
    List<ItemResult> record(JsonNode items) {
        if (!items.isArray() || items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new BatchRefused("items takes 1 to %d interactions".formatted(MOST_ITEMS));
        }
        var results = new ArrayList<ItemResult>();
        for (int index = 0; index < items.size(); index++) {
            results.add(record(index, items.get(index)));
        }
        return results;
    }

    private ItemResult record(int index, JsonNode item) {
        try {
            InteractionBody body = reader.read(item);
            // A refused item must not take the others with it.
            return QuarkusTransaction.requiringNew().call(() -> {
                var recorded = recordInteraction.record(body, reader.digest(body));
                return new ItemResult(index, recorded.isNew() ? 201 : 200, InteractionView.of(recorded, links), null);
            });
        } catch (Refusal refusal) {
            Problem problem = Problem.of(refusal);
            return new ItemResult(index, problem.status(), null, problem);
        } catch (JsonProcessingException unreadable) {
            Problem problem = Problem.of(new BatchRefused("The item does not have the shape of an interaction"));
            return new ItemResult(index, problem.status(), null, problem);
        }
    }
}
