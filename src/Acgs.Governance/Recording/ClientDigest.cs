// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Security.Cryptography;

namespace Acgs.Governance.Recording;

/// <summary>
/// Digests of client addresses: equal for one client on one UTC day, and worth nothing once the salt of the day is thrown away.
/// </summary>
internal sealed class ClientDigest(IDailySalts salts)
{
    // Of 32 bytes; half of them tell all clients apart.
    private const int Length = 16;

    private readonly Lock _rotating = new();
    private Salt? _current;

    /// <summary>The digest of an address; <c>none</c> without one.</summary>
    public string Of(IPAddress? client, DateTimeOffset at)
    {
        if (client is null)
        {
            return ViolationKind.None;
        }

        return client.Equals(ViolationKind.OtherClients) ? ViolationKind.Other : Hash(client, DateOnly.FromDateTime(at.UtcDateTime));
    }

    private string Hash(IPAddress client, DateOnly day)
    {
        // One client has two spellings on a socket for both families.
        var address = client.IsIPv4MappedToIPv6 ? client.MapToIPv4() : client;
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var length);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Of(day).Bytes, bytes[..length], hash);
        return Convert.ToHexStringLower(hash[..Length]);
    }

    // Midnight has passed for a record, or the clock was set back: the newer salt serves, as the older one is gone.
    private Salt Of(DateOnly day)
    {
        var current = Volatile.Read(ref _current);
        if (current is not null && current.Day >= day)
        {
            return current;
        }

        lock (_rotating)
        {
            return _current is { } rotated && rotated.Day >= day ? rotated : _current = new(day, salts.Get(day));
        }
    }

    private sealed record Salt(DateOnly Day, byte[] Bytes);
}
