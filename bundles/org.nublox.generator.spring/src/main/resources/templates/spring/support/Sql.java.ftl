package [=app.pkg].support;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** All that differs between the databases this application can run on. */
@Component
public class Sql {

  /** The databases, by the product name that their drivers tell. */
  public enum Vendor {
    POSTGRESQL,
    H2,
    MYSQL,
    MARIADB,
    SQLSERVER,
    ORACLE,
    SQLITE;

    static Vendor of(String product) {
      String name = product.toLowerCase(Locale.ROOT);
      if (name.startsWith("microsoft")) {
        return SQLSERVER;
      }
      for (Vendor vendor : values()) {
        if (name.startsWith(vendor.name().toLowerCase(Locale.ROOT))) {
          return vendor;
        }
      }
      throw new IllegalStateException(
          "This application cannot run on " + product + ", only on " + List.of(values()));
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Sql.class);

  /** The databases that there are migrations for. */
  private static final Set<Vendor> GENERATED_FOR =
      EnumSet.copyOf(List.<Vendor>of([#list app.vendors as v]Vendor.[=v?upper_case][#sep], [/#list]));

  /** The databases that applications of this generator have been run on. */
  private static final Set<Vendor> TRIED = EnumSet.of(Vendor.POSTGRESQL, Vendor.H2, Vendor.MARIADB, Vendor.SQLITE);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

[#if app.oddNames?has_content]
  /** Names of tables and columns that databases spell differently, by the word that stands for them in statements. */
  private static final Map<String, Map<Vendor, String>> NAMES =
      Map.ofEntries(
[#list app.oddNames as name]
          Map.entry(
              "[=name.word]",
              Map.of([#list name.spellings as s]Vendor.[=s.vendor?upper_case], "[=s.text]"[#sep], [/#list]))[#sep],
[/#list]
);

  private static final Pattern WORD = Pattern.compile("\\{\\{(\\w+)}}");

  private final Map<String, String> statements = new ConcurrentHashMap<>();
[/#if]
  private final JdbcClient jdbc;
  private final Vendor vendor;

  public Sql(DataSource dataSource, JdbcClient jdbc) throws MetaDataAccessException {
    this.jdbc = jdbc;
    this.vendor =
        Vendor.of(JdbcUtils.extractDatabaseMetaData(dataSource, meta -> meta.getDatabaseProductName()));
    if (!GENERATED_FOR.contains(vendor)) {
      throw new IllegalStateException(
          "This application was generated for %s, not for %s: add it to the dialects in nublox.toml and generate again"
              .formatted(GENERATED_FOR, vendor));
    }
    if (!TRIED.contains(vendor)) {
      LOG.warn("The generated statements have been tried on {}, not yet on {}: test before you rely on it.", TRIED, vendor);
    }
  }

  public Vendor vendor() {
    return vendor;
  }

  /** A statement, its names spelled as the database wants them. */
  public JdbcClient.StatementSpec statement(String text) {
    return jdbc.sql(spelled(text));
  }

  private String spelled(String text) {
[#if app.oddNames?has_content]
    return text.contains("{{")
        ? statements.computeIfAbsent(
            text, t -> WORD.matcher(t).replaceAll(found -> Matcher.quoteReplacement(NAMES.get(found.group(1)).get(vendor))))
        : text;
[#else]
    return text;
[/#if]
  }

  /** The name of a column as the driver wants it: without quotes. */
  public String plain(String column) {
    String spelled = spelled(column);
    return spelled.equals(column) ? column : spelled.substring(1, spelled.length() - 1);
  }

  /** The end of a query that reads one page; it needs an {@code order by} before it. */
  public String page() {
    return switch (vendor) {
      case MYSQL, MARIADB, SQLITE -> "limit :pageSize offset :pageStart";
      default -> "offset :pageStart rows fetch next :pageSize rows only";
    };
  }

  /** What the driver takes for a value. */
  public Object value(Object value) {
    return switch (value) {
      case null -> null;
      case Stored stored -> untyped(stored.stored());
      case UUID uuid ->
          switch (vendor) {
            case POSTGRESQL, H2 -> uuid;
            default -> uuid.toString();
          };
      case Boolean bool -> vendor == Vendor.ORACLE || vendor == Vendor.SQLITE ? (bool ? 1 : 0) : bool;
      case LocalDateTime time ->
          vendor == Vendor.SQLITE ? text(time) : time.truncatedTo(ChronoUnit.MICROS);
      case LocalDate date -> vendor == Vendor.SQLITE ? date.toString() : date;
      case LocalTime time -> vendor == Vendor.SQLITE ? TIME.format(time) : time;
      case OffsetDateTime time ->
          vendor == Vendor.SQLITE
              ? text(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime())
              : time.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
      default -> value;
    };
  }

  /** What the driver takes for a JSON document. */
  public Object json(String document) {
    return document == null ? null : untyped(document);
  }

  /** PostgreSQL must be left to find the type of a text that is kept as an enum or as JSON. */
  private Object untyped(Object text) {
    return vendor == Vendor.POSTGRESQL ? new SqlParameterValue(Types.OTHER, text) : text;
  }

  /** SQLite keeps a point in time as text that sorts. */
  private static String text(LocalDateTime time) {
    return time.toLocalDate() + " " + TIME.format(time);
  }

  /** Whether an error means that a unique or foreign key would be broken. */
  public boolean isConflict(RuntimeException error) {
    return error instanceof DataIntegrityViolationException
        || (error instanceof UncategorizedSQLException
            && vendor == Vendor.SQLITE
            && String.valueOf(error.getMessage()).contains("constraint failed"));
  }

  /** Whether an error means that such a row is there already. */
  public boolean isDuplicate(RuntimeException error) {
    return error instanceof DuplicateKeyException
        || (vendor == Vendor.SQLITE && String.valueOf(error.getMessage()).contains("UNIQUE"));
  }

  public static UUID uuid(ResultSet rs, String column) throws SQLException {
    return switch (rs.getObject(column)) {
      case null -> null;
      case UUID uuid -> uuid;
      case byte[] bytes -> {
        var buffer = ByteBuffer.wrap(bytes);
        yield new UUID(buffer.getLong(), buffer.getLong());
      }
      case Object other -> UUID.fromString(other.toString());
    };
  }

  public static Integer integer(ResultSet rs, String column) throws SQLException {
    int value = rs.getInt(column);
    return rs.wasNull() ? null : value;
  }

  public static Long bigint(ResultSet rs, String column) throws SQLException {
    long value = rs.getLong(column);
    return rs.wasNull() ? null : value;
  }

  public static Boolean bool(ResultSet rs, String column) throws SQLException {
    boolean value = rs.getBoolean(column);
    return rs.wasNull() ? null : value;
  }

  public static BigDecimal decimal(ResultSet rs, String column, int scale) throws SQLException {
    BigDecimal value = rs.getBigDecimal(column);
    return value == null ? null : value.setScale(scale, java.math.RoundingMode.HALF_UP);
  }

  public LocalDate date(ResultSet rs, String column) throws SQLException {
    if (vendor == Vendor.SQLITE) {
      String text = rs.getString(column);
      return text == null ? null : LocalDate.parse(text.substring(0, 10));
    }
    return rs.getObject(column, LocalDate.class);
  }

  public LocalTime time(ResultSet rs, String column) throws SQLException {
    if (vendor == Vendor.SQLITE) {
      String text = rs.getString(column);
      return text == null ? null : LocalTime.parse(text);
    }
    return rs.getObject(column, LocalTime.class);
  }

  public LocalDateTime timestamp(ResultSet rs, String column) throws SQLException {
    if (vendor == Vendor.SQLITE) {
      String text = rs.getString(column);
      return text == null ? null : LocalDateTime.parse(text.replace(' ', 'T').replace("Z", ""));
    }
    return rs.getObject(column, LocalDateTime.class);
  }

  public OffsetDateTime instant(ResultSet rs, String column) throws SQLException {
    if (vendor == Vendor.SQLITE) {
      LocalDateTime utc = timestamp(rs, column);
      return utc == null ? null : utc.atOffset(ZoneOffset.UTC);
    }
    return rs.getObject(column, OffsetDateTime.class);
  }
}
