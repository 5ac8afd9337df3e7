package io.ohlas.platform.testing;

import java.util.List;
import java.util.stream.Stream;

/**
 * Other spellings of an address, each of which some server has been known to read as the address and a guard before it
 * as another one.
 */
public final class PathTricks {

    private PathTricks() {}

    /** @param path begins with a slash and ends without one */
    public static List<String> of(String path) {
        int slash = path.lastIndexOf('/');
        String parent = path.substring(0, slash);
        String last = path.substring(slash + 1);
        return List.of(
                path + ";x",
                path + ";x=1/../" + last,
                path + "%3B",
                path + "%3bx",
                path + "%2F",
                path + "%5C",
                path + "%00",
                path + "%2e",
                path + "/.",
                path + "/..;/" + last,
                path + "//",
                "/" + path,
                parent + "//" + last,
                parent + "/./" + last,
                parent + "/x/../" + last,
                parent + "/%2e%2e" + path,
                parent + "/%2E/" + last,
                parent + "%2F" + last,
                parent + ";x/" + last,
                parent + "\\" + last,
                "/r/.." + path,
                "/r/%2e%2e" + path);
    }

    /** The same of every operation of a service that asks for a role, without the parameters in its path. */
    public static Stream<String> ofGuarded(String service) {
        return RoleTable.written(service).entrySet().stream()
                .filter(operation -> !operation.getValue().contains("public"))
                .map(operation -> operation.getKey().split(" ")[1].replaceAll("\\{[^}]*}", "x"))
                .distinct()
                .flatMap(path -> of(path).stream());
    }
}
