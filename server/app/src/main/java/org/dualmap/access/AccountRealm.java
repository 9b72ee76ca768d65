package org.dualmap.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.BearerToken;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.authc.credential.PasswordMatcher;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;
import org.dualmap.access.Account.Grant;
import org.dualmap.access.Account.Token;
import org.dualmap.access.Accounts.TokenText;
import org.jspecify.annotations.Nullable;

/** Tells Shiro about our accounts: passwords, API tokens and what the roles permit. */
final class AccountRealm extends AuthorizingRealm {
  private final AccountStore store;
  private final PasswordMatcher passwords = new PasswordMatcher();

  AccountRealm(AccountStore store) {
    this.store = store;
    setName("accounts");
    setCachingEnabled(false);
  }

  @Override
  public boolean supports(AuthenticationToken token) {
    return token instanceof BearerToken || token instanceof UsernamePasswordToken;
  }

  @Override
  protected @Nullable AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
    if (token instanceof BearerToken bearer) {
      return TokenText.parse(bearer.getToken())
          .flatMap(
              text ->
                  store
                      .findByToken(text.id())
                      .map(a -> new SimpleAuthenticationInfo(a.name(), hash(a, text), getName())))
          .orElse(null);
    }
    String name = (String) token.getPrincipal();
    return store
        .find(name)
        .filter(account -> account.passwordHash() != null)
        .map(a -> new SimpleAuthenticationInfo(a.name(), a.passwordHash(), getName()))
        .orElse(null);
  }

  private static String hash(Account account, TokenText text) {
    return account.tokens().stream()
        .filter(token -> token.id().equals(text.id()))
        .map(Token::hash)
        .findFirst()
        .orElseThrow();
  }

  @Override
  protected void assertCredentialsMatch(AuthenticationToken token, AuthenticationInfo info) {
    boolean matches =
        token instanceof BearerToken bearer
            ? secretMatches(bearer, (String) info.getCredentials())
            : passwords.doCredentialsMatch(token, info);
    if (!matches) {
      throw new org.apache.shiro.authc.IncorrectCredentialsException();
    }
  }

  private static boolean secretMatches(BearerToken bearer, String hash) {
    String given =
        TokenText.parse(bearer.getToken()).map(t -> TokenText.hash(t.secret())).orElse("");
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
    SimpleAuthorizationInfo info = new SimpleAuthorizationInfo();
    store
        .find((String) principals.getPrimaryPrincipal())
        .ifPresent(
            account -> {
              for (Grant grant : account.grants()) {
                info.addRole(grant.role().name());
                info.addStringPermissions(permissions(grant));
              }
            });
    return info;
  }

  private static Set<String> permissions(Grant grant) {
    return grant.role().actions().stream()
        .map(action -> Caller.permission(action, grant.institution()))
        .collect(Collectors.toSet());
  }
}
