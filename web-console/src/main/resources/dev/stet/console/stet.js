// Saves the reload. Every page works without it.
(() => {
  "use strict";
  const log = document.getElementById("log");
  const say = document.getElementById("say");
  const trouble = document.getElementById("trouble");

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  // What will be replaced by the turn that the server sends.
  function placeholder(words) {
    const turn = element("article", "turn busy", "");
    turn.append(element("p", "said", words), element("div", "reply", ""));
    return turn;
  }

  async function post(form, submitter) {
    const data = new FormData(form, submitter);
    const label = submitter && submitter.name ? submitter.textContent : data.get("say");
    const waiting = placeholder(label);
    document.getElementById("latest")?.removeAttribute("id");
    log.setAttribute("aria-busy", "true");
    log.append(waiting);
    waiting.scrollIntoView({ block: "end" });
    try {
      const response = await fetch(form.action, {
        method: "POST",
        headers: { "Stet-Fragment": "1" },
        body: new URLSearchParams(data),
      });
      if (!response.ok) {
        throw new Error(response.status === 429 ? "Too many questions at once." : "No answer.");
      }
      const parsed = new DOMParser().parseFromString(await response.text(), "text/html");
      const turn = parsed.querySelector(".turn");
      waiting.replaceWith(turn);
      document.querySelector(".welcome")?.replaceWith(element("h1", "unseen", "Conversation"));
      turn.scrollIntoView({ block: "start" });
      trouble.textContent = "";
      return true;
    } catch (error) {
      waiting.remove();
      trouble.textContent = (error.message || "No answer.") + " Try again.";
      return false;
    } finally {
      log.removeAttribute("aria-busy");
    }
  }

  if (log) {
    document.addEventListener("submit", async (event) => {
      const form = event.target;
      if (log.getAttribute("aria-busy")) {
        event.preventDefault();
        return;
      }
      event.preventDefault();
      const typed = form.id === "ask";
      if (await post(form, event.submitter) && typed) {
        say.value = "";
      }
      if (typed) {
        say.focus({ preventScroll: true });
      }
    });
  }

  const citation = document.getElementById("citation");
  if (citation && navigator.clipboard) {
    const copy = element("button", "copy", "Copy citation");
    copy.type = "button";
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(citation.textContent);
      copy.textContent = "Copied";
      setTimeout(() => { copy.textContent = "Copy citation"; }, 2000);
    });
    document.querySelector(".actions").append(copy);
  }
})();
