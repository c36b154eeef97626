// @ts-check
/**
 * At an address that leads nowhere, since a mail program wrote its `#` or its first `?` as `%23` or `%3F`: goes on to the
 * page that was meant, with the plan, the copy or the code behind it.
 */
{
  const { origin, pathname, search, hash } = location;
  const meant = pathname.replace(/%(?:23|3f).*/i, (rest) => rest.replace(/%3f/i, "?").replace(/%23/, "#"));
  if (meant !== pathname) location.replace(`${origin}${meant}${search}${hash}`);
}
