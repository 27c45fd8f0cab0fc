package [=app.pkg].support;

import [=app.pkg].security.Users;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
[#list app.entities as e]
[#if e.service.computed?has_content]
import [=e.pkg].[=e.name]Service;
[/#if]
[/#list]

/** Rows that the database was born with lack what the application computes: at the first start it is made up for. */
@Component
@Order(1)
public class FirstValues implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstValues.class);

  private final Users users;
  private final Data data;

  public FirstValues(Users users, Data data) {
    this.users = users;
    this.data = data;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!users.none()) {
      return;
    }
    List<Supplier<Integer>> all =
        List.of([#list app.entities?filter(e -> e.service.computed?has_content) as e]
            () -> data.of([=e.name]Service.class).refreshAll()[#sep],[/#list]);
    int rows = 0;
    for (var one : all) {
      rows += one.get();
    }
    LOG.debug("Computed the values of {} rows", rows);
  }
}
