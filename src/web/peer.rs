//! The address a request came from, which is what tries to sign in are counted by.

use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use std::net::{IpAddr, SocketAddr};

/// Whoever opened the connection; behind proxies of ours, whoever they say they speak for.
pub fn address(parts: &Parts, trusted_proxies: usize) -> Option<IpAddr> {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|it| it.0.ip());
    let forwarded = parts.headers.get_all("x-forwarded-for").iter();
    let forwarded: Vec<&str> =
        forwarded.filter_map(|it| it.to_str().ok()).flat_map(|it| it.split(',')).collect();
    behind(peer, &forwarded, trusted_proxies)
}

/// Each proxy adds, at the end, whom it heard from. What stands before our own proxies' words
/// was written by anyone.
fn behind(peer: Option<IpAddr>, forwarded: &[&str], trusted_proxies: usize) -> Option<IpAddr> {
    if trusted_proxies == 0 {
        return peer;
    }
    let said = forwarded.len().checked_sub(trusted_proxies).and_then(|at| forwarded.get(at));
    said.and_then(|it| it.trim().parse().ok()).or(peer)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(forwarded: &[&str], trusted_proxies: usize) -> String {
        let peer = Some([10, 0, 0, 1].into());
        behind(peer, forwarded, trusted_proxies).map(|it| it.to_string()).unwrap_or_default()
    }

    #[test]
    fn only_what_our_own_proxies_say_is_believed() {
        assert_eq!(seen(&["6.6.6.6"], 0), "10.0.0.1");
        assert_eq!(seen(&["6.6.6.6", " 192.0.2.7"], 1), "192.0.2.7");
        assert_eq!(seen(&["6.6.6.6", "192.0.2.7", "10.0.0.2"], 2), "192.0.2.7");
        assert_eq!(seen(&["2001:db8::1"], 1), "2001:db8::1");
    }

    #[test]
    fn a_proxy_that_says_nothing_is_the_one_counted() {
        assert_eq!(seen(&[], 1), "10.0.0.1");
        assert_eq!(seen(&["nonsense"], 1), "10.0.0.1");
        assert_eq!(seen(&["192.0.2.7"], 2), "10.0.0.1");
    }
}
