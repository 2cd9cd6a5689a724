import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.SettingImpl;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.config.Setting;

/**
 * Neo4j Community, answering Bolt on loopback alone. Standard input gives four lines: the folder for the data, the
 * port, the password and the megabytes of page cache; there, no character is lost to a console's code page, and
 * nobody reads the password in the list of processes. The server ends where standard input ends: whoever started
 * it takes it along, whatever becomes of them. Standard output says READY, or FAILED once for each cause.
 */
public class LoopbackNeo4j {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final long MEGABYTE = 1024 * 1024;

    public static void main(String[] args) throws IOException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var home = Path.of(input.readLine());
        var port = Integer.parseInt(input.readLine());
        var password = input.readLine();
        var pageCache = Long.parseLong(input.readLine()) * MEGABYTE;
        endWith(input);
        try {
            var server = open(home, port, pageCache);
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
            awaitDatabase(server);
            setPassword(server, password);
            OUT.println("READY");
        } catch (Exception failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) OUT.println("FAILED " + cause);
            System.exit(1);
        }
    }

    private static void endWith(BufferedReader input) {
        var watch = new Thread(() -> {
            try {
                while (input.readLine() != null) continue;
            } catch (IOException gone) {
                // As good as its end.
            }
            System.exit(0);
        });
        watch.setDaemon(true);
        watch.start();
    }

    private static DatabaseManagementService open(Path home, int port, long pageCache) {
        var address = new SocketAddress("127.0.0.1", port);
        return new DatabaseManagementServiceBuilder(home)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, address)
            .setConfig(BoltConnector.advertised_address, address)
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            .setConfig(GraphDatabaseSettings.pagecache_memory, pageCache)
            // A quarter of a gigabyte of disk for each database otherwise, before anything is in it.
            .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
            // A developer's machine tells nobody that it is used.
            .setConfig(GraphDatabaseSettings.udc_enabled, false)
            .setConfig(quickEnd())
            .build();
    }

    /**
     * With its data safe on disk, Bolt would still wait ten seconds for callers. The setting is an internal one that
     * changes its type between versions; where it is not found, the end takes ten seconds.
     */
    private static Map<Setting<?>, Object> quickEnd() {
        try {
            var field = GraphDatabaseInternalSettings.class.getField("netty_server_shutdown_quiet_period");
            var setting = (SettingImpl<?>) field.get(null);
            return Map.of(setting, setting.parse("0"));
        } catch (ReflectiveOperationException unknown) {
            return Map.of();
        }
    }

    /** A database that cannot be opened does not keep the server from starting: its reason stands in a list. */
    private static void awaitDatabase(DatabaseManagementService server) {
        if (server.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME).isAvailable(60_000)) return;
        var reason = server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME).executeTransactionally(
            "SHOW DATABASES YIELD name, statusMessage WHERE name = $name RETURN statusMessage AS message",
            Map.of("name", GraphDatabaseSettings.DEFAULT_DATABASE_NAME),
            rows -> rows.hasNext() ? String.valueOf(rows.next().get("message")) : "");
        throw new IllegalStateException("The database cannot be opened: " + reason);
    }

    private static void setPassword(DatabaseManagementService server, String password) {
        try {
            server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME).executeTransactionally(
                "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        } catch (QueryExecutionException refusal) {
            // It is the password already, which Neo4j takes for a mistake.
            if (!refusal.getMessage().contains("cannot be the same")) throw refusal;
        }
    }
}
