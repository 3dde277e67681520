using System.Net;
using System.Net.Sockets;

namespace Sjukersattning.Data.Accounts;

/// <summary>Which visitors are counted as one: an IPv4 address, or an IPv6 network, which one household or office has whole.</summary>
public static class NetworkAddress
{
    private const int NetworkBytes = 8;

    /// <summary>In one spelling; empty when there is none.</summary>
    public static string Of(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}
