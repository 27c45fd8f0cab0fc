package [=app.pkg].support;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where the rules of one entity find the rows of another. */
@Component
public class Data {

  private final BeanFactory beans;
  private final CurrentUser user;
  private final ApplicationEventPublisher events;

  public Data(BeanFactory beans, CurrentUser user, ApplicationEventPublisher events) {
    this.beans = beans;
    this.user = user;
    this.events = events;
  }

  public <T> T of(Class<T> repository) {
    return beans.getBean(repository);
  }

  /** Tells the rest of the application that something has happened. */
  public void publish(Object event) {
    events.publishEvent(event);
  }

  public CurrentUser user() {
    return user;
  }
}
