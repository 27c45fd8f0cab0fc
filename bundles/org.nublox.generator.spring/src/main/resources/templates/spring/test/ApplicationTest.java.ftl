package [=app.pkg];

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import [=app.pkg].security.AppUser;
import [=app.pkg].security.Role;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** The application as a whole, on a fresh database in memory. */
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:test", "app.demo=true"})
@AutoConfigureMockMvc
class ApplicationTest {

  /** Somebody with every role. */
  private static final AppUser ANYBODY =
      new AppUser(UUID.randomUUID(), "anybody", "", "Anybody", "anybody@example.com", "default", EnumSet.allOf(Role.class));

  @Autowired private MockMvc web;

  @Test
  void asksStrangersToSignIn() throws Exception {
    web.perform(get("/")).andExpect(status().is3xxRedirection()).andExpect(redirectedUrl("/login"));
    web.perform(get("/login")).andExpect(status().isOk());
  }

  @Test
  void describesItsApi() throws Exception {
    web.perform(get("/v3/api-docs")).andExpect(status().isOk()).andExpect(jsonPath("$.openapi").exists());
  }

  @Test
  void showsTheStartPage() throws Exception {
    web.perform(get("/").with(user(ANYBODY))).andExpect(status().isOk());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en"[#list app.translations as t], "[=t.tag]"[/#list]})
  void speaksTheLanguageThatIsAskedFor(String language) throws Exception {
    String page =
        web.perform(get("/login").header("Accept-Language", language + ", xx;q=0.5"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("<html lang=\"" + language + "\"");
  }

  @Test
  void tellsWhatIsNotThere() throws Exception {
    web.perform(get("/no/such/page").with(user(ANYBODY))).andExpect(status().isNotFound());
  }

[#list app.testAccount as account]
  @Test
  void letsADemonstrationAccountIn() throws Exception {
    web.perform(get("/api/[=account.path]").with(httpBasic("[=account.login]", "demo"))).andExpect(status().isOk());
    web.perform(get("/api/[=account.path]").with(httpBasic("[=account.login]", "wrong"))).andExpect(status().isUnauthorized());
  }

[/#list]
[#if app.entities?has_content]
  @ParameterizedTest
  @ValueSource(strings = {[#list app.entities as e]"[=e.path]"[#sep], [/#list]})
  void servesEachEntity(String path) throws Exception {
    web.perform(get("/api/" + path)).andExpect(status().isUnauthorized());
    web.perform(get("/api/" + path + "?size=5&count=true").with(user(ANYBODY)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items").isArray())
        .andExpect(jsonPath("$.total").isNumber());
    web.perform(get("/api/" + path + "/not~a~key").with(user(ANYBODY)))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    web.perform(get("/api/" + path + "?no_such_field=1").with(user(ANYBODY)))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    String page =
        web.perform(get("/" + path).with(user(ANYBODY)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("<h1>", "</html>");
  }
[/#if]
[#list app.creatable as e]

  @Test
  void refusesAnEmpty[=e.name]() throws Exception {
    web.perform(post("/api/[=e.path]").with(user(ANYBODY)).contentType(MediaType.APPLICATION_JSON).content("{}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors").isNotEmpty());
    web.perform(get("/[=e.path]/new").with(user(ANYBODY))).andExpect(status().isOk());
    web.perform(post("/[=e.path]").with(user(ANYBODY)).with(csrf()))
        .andExpect(status().isUnprocessableContent());
  }
[/#list]
}
