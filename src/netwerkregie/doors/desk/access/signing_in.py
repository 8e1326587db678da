# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sign-in pages, and in the demo the cast that can sign in with one click.

There is no other way in for the demo: a button fills in and sends the same three
forms that everybody uses. Without a script the forms come filled in, one by one.
"""

from typing import Any

from allauth.account.views import LoginView
from allauth.mfa.base.views import AuthenticateView

from netwerkregie.doors.desk.access import cast


class SignIn(LoginView):  # type: ignore[misc]  # untyped library
    """The library's page, with the cast beside it in the demo."""

    template_name = "desk/access/sign_in.html"

    def get_form(self, form_class: Any = None) -> Any:
        """Fill in the chosen member of the demo's cast."""
        form = super().get_form(form_class)
        chosen = cast.by_slug(self.request.host_name, self.request.GET.get("als", ""))
        if chosen is not None and not form.is_bound:
            form.initial |= {"login": chosen.email, "password": chosen.password}
            form.fields["password"].widget.render_value = True
        return form

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        """Add the cast of this host; outside the demo there is none."""
        context: dict[str, Any] = super().get_context_data(**more)
        host = self.request.host_name
        chosen = cast.by_slug(host, self.request.GET.get("als", ""))
        return context | {"cast": cast.on_host(host), "chosen": chosen}


class SecondFactor(AuthenticateView):  # type: ignore[misc]  # untyped library
    """The library's page; for the demo's cast the code is filled in."""

    template_name = "desk/access/second_factor_code.html"

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        """Fill in the cast's code, or say that it has to be waited for."""
        context: dict[str, Any] = super().get_context_data(**more)
        user = self.stage.login.user
        chosen = cast.by_email(self.request.host_name, user.email)
        if chosen is not None and not self.auth_form.is_bound:
            code = cast.code_now(chosen, user)
            self.auth_form.initial["code"] = code
            context |= {"chosen": chosen, "must_wait": not code}
        return context


sign_in = SignIn.as_view()
second_factor = SecondFactor.as_view()
