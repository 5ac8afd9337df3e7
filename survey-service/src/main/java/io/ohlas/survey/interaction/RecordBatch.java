package io.ohlas.survey.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.resteasy.reactive.RestResponse;

import io.ohlas.platform.web.idempotency.Idempotent;
import io.ohlas.platform.web.problem.Problem;
import io.ohlas.platform.web.problem.Refusal;
import io.ohlas.survey.interaction.RecordInteraction.Telling;
import io.ohlas.survey.invitation.InvitationLinks;

/**
 * Records many interactions: the good ones are kept, the bad ones named. Sent again after a crash, it goes on
 * where it was: an item is known by its external id, or else by the batch's key and its place in it.
 */
@ApplicationScoped
class RecordBatch {

    static final int MOST_ITEMS = 1_000;
    private static final int GROUP = 25;

    private final InteractionReader reader;
    private final RecordInteraction recordInteraction;
    private final InvitationLinks links;
    private final HttpHeaders headers;

    RecordBatch(
            InteractionReader reader, RecordInteraction recordInteraction, InvitationLinks links, HttpHeaders headers) {
        this.reader = reader;
        this.recordInteraction = recordInteraction;
        this.links = links;
        this.headers = headers;
    }

    record BatchResult(List<ItemResult> items) {}

    /** What became of one item. */
    sealed interface ItemResult {

        /** Its place in the batch, from 0. */
        int index();
    }

    /** @param status as if it had been sent alone: 201, or 200 for one that was told before */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Kept(int index, int status, @JsonUnwrapped InteractionView interaction) implements ItemResult {}

    record Refused(int index, @JsonUnwrapped Problem problem) implements ItemResult {}

    /** @throws BatchRefused when it holds no item or too many, or something besides */
    @Idempotent(required = true, secondsForParts = 600)
    RestResponse<BatchResult> record(JsonNode request) {
        if (request.size() != 1) {
            throw new BatchRefused("A batch has the field items and no other");
        }
        JsonNode items = request.get("items");
        if (!items.isArray() || items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new BatchRefused("items takes 1 to %d interactions".formatted(MOST_ITEMS));
        }
        return RestResponse.ok(new BatchResult(recordAll(items)));
    }

    private List<ItemResult> recordAll(JsonNode items) {
        String key = headers.getHeaderString("Idempotency-Key");
        var results = new TreeMap<Integer, ItemResult>();
        var waiting = new ArrayList<Item>();
        for (int index = 0; index < items.size(); index++) {
            try {
                waiting.add(new Item(index, reader.read(items.get(index)).inBatch(key, index)));
            } catch (Refusal refusal) {
                results.put(index, new Refused(index, Problem.of(refusal)));
            } catch (JsonMappingException misshapen) {
                results.put(index, new Refused(index, Problem.of(misshapen)));
            } catch (JsonProcessingException unreadable) {
                throw new IllegalStateException("What was read once cannot be read again", unreadable);
            }
            if (waiting.size() == GROUP || index == items.size() - 1) {
                together(waiting).forEach(result -> results.put(result.index(), result));
                waiting.clear();
            }
        }
        return List.copyOf(results.values());
    }

    // One commit for several; a refused item must not take the others with it, so then each has its own.
    private List<ItemResult> together(List<Item> items) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> items.stream().map(this::recorded).toList());
        } catch (RuntimeException e) {
            return items.stream().map(this::alone).toList();
        }
    }

    private ItemResult alone(Item item) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> recorded(item));
        } catch (Refusal refusal) {
            return new Refused(item.index(), Problem.of(refusal));
        }
    }

    private ItemResult recorded(Item item) {
        var recorded = recordInteraction.record(item.telling());
        int status = recorded.isNew() ? 201 : 200;
        return new Kept(item.index(), status, InteractionView.of(recorded, links));
    }

    private record Item(int index, Telling telling) {}
}
