package io.ohlas.platform.web.paging;

import java.util.List;
import java.util.function.Function;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which part of a short list a caller wants. What a tenant sets up is read as a whole, so a caller who names no limit
 * gets all of it.
 */
public class Part {

    @RestQuery
    @Min(1)
    @Max(500)
    Integer limit;

    @RestQuery
    @Size(max = 200)
    String cursor;

    /**
     * @param all in the list's stable order
     * @param key what tells one item from all others, and stays with it
     * @throws CursorRejected when the cursor is none of this list
     */
    public <T> Page<T> of(List<T> all, Function<T, String> key) {
        List<T> rest = cursor == null ? all : all.subList(after(all, key), all.size());
        return Page.of(rest, limit == null ? rest.size() : limit, last -> Cursor.of(key.apply(last)));
    }

    private <T> int after(List<T> all, Function<T, String> key) {
        String last = Cursor.decode(cursor, 1).values().getFirst();
        int place = all.stream().map(key).toList().indexOf(last);
        if (place < 0) {
            throw new CursorRejected();
        }
        return place + 1;
    }
}
