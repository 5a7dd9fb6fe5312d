// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Sockets;

namespace Acgs.Governance.Alerts.Delivery;

/// <summary>Addresses that no receiver has: those where clouds tell each of their machines its credentials.</summary>
internal static class ReceiverAddresses
{
    public const string MetadataRule = "is where clouds keep credentials of machines (metadata), and never a receiver of alerts";

    // Those that are not link-local (169.254.0.0/16, where AWS, Azure, Google, Oracle and most others have theirs): Alibaba, Azure's platform,
    // Oracle's former one; AWS over IPv6 (instances, containers, pods).
    private static readonly IPAddress[] Others =
    [
        IPAddress.Parse("100.100.100.200"), IPAddress.Parse("168.63.129.16"), IPAddress.Parse("192.0.0.192"),
        IPAddress.Parse("fd00:ec2::254"), IPAddress.Parse("fd00:ec2::23"), IPAddress.Parse("fd20:ce::254"),
    ];

    private static readonly IPNetwork LinkLocal = IPNetwork.Parse("169.254.0.0/16");

    // Networks whose addresses have an IPv4 address in them, and where it begins: NAT64 (RFC 6052, RFC 8215), 6to4 (RFC 3056), compatible (RFC 4291).
    private static readonly (IPNetwork Network, int Offset)[] Translated =
    [
        (IPNetwork.Parse("64:ff9b::/96"), 12), (IPNetwork.Parse("64:ff9b:1::/48"), 12), (IPNetwork.Parse("2002::/16"), 2), (IPNetwork.Parse("::/96"), 12),
    ];

    /// <summary>Whether a cloud keeps metadata there, in whatever way the address is written.</summary>
    public static bool IsMetadata(IPAddress address)
    {
        var plain = ToPlain(address);
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? LinkLocal.Contains(plain) || Others.Contains(plain)
            : Others.Contains(new(plain.GetAddressBytes()));
    }

    private static IPAddress ToPlain(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // The zone of a link-local address is no part of it.
            var bytes = address.GetAddressBytes();
            foreach (var (network, offset) in Translated)
            {
                if (network.Contains(new IPAddress(bytes)))
                {
                    return new(bytes.AsSpan(offset, 4));
                }
            }
        }

        return address;
    }
}
