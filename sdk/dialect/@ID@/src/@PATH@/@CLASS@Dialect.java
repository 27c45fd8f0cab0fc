package @ID@;

import org.nublox.dialect.Jdbc;
import org.nublox.dialect.postgresql.PostgresqlDialect;
import org.nublox.dialect.writer.Profile;

/** A database that speaks PostgreSQL's language, with another driver. */
public final class @CLASS@Dialect extends PostgresqlDialect {

  public @CLASS@Dialect() {
    super(profile());
  }

  private static Profile profile() {
    return profile("@WORD@", "@NAME@", "1 and later")
        .connects(
            new Jdbc(
                "org.postgresql.Driver",
                "jdbc:@WORD@:",
                "jdbc:@WORD@://localhost:5432/postgres",
                "org.postgresql:postgresql"))
        .indexesBy("btree")
        .build();
  }
}
