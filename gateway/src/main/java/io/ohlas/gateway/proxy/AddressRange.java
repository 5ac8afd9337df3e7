package io.ohlas.gateway.proxy;

import java.util.Arrays;
import java.util.HexFormat;

import io.netty.util.NetUtil;

/** A range of IP addresses, as in {@code 10.0.0.0/8}, or one alone. */
record AddressRange(byte[] network, int prefix) {

    private static final int IPV6_BYTES = 16;
    private static final int HOUSEHOLD_BYTES = 8;

    /** @throws IllegalArgumentException when it is none */
    static AddressRange parse(String text) {
        String[] parts = text.strip().split("/", 2);
        byte[] network = NetUtil.createByteArrayFromIpAddressString(parts[0]);
        if (network == null) {
            throw new IllegalArgumentException("%s is no range of addresses".formatted(text));
        }
        int bits = network.length * Byte.SIZE;
        int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("%s is no range of addresses".formatted(text));
        }
        return new AddressRange(network, prefix);
    }

    static boolean isAddress(String text) {
        return NetUtil.createByteArrayFromIpAddressString(text) != null;
    }

    /** An IPv4 address as it is; of an IPv6 address the network of 64 bits. */
    static String household(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes != null && bytes.length == IPV6_BYTES
                ? HexFormat.of().formatHex(Arrays.copyOf(bytes, HOUSEHOLD_BYTES))
                : address;
    }

    boolean contains(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || bytes.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((bytes[bit / Byte.SIZE] & mask) != (network[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
